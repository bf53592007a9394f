package org.gerch.core.ocds;

import org.jspecify.annotations.Nullable;

/**
 * Something that a release says and nothing is made of, or not all of it.
 *
 * @param path where it stands, such as {@code bids.details[3].value.amount}; places in lists count from 0
 * @param value what stands there, shortened; absent where nothing does
 */
public record Unused(Kind kind, String path, @Nullable String value) {

    /** Why it can't be used; said in words by {@link OcdsWords}. */
    public enum Kind {
        AMOUNT,
        CURRENCY,
        DATE,
        CODE,
        SHAPE,
        REFERENCE,
        TENDERER_MISSING,
        LOT_NOT_LISTED,
        BID_UNKNOWN,
        CONTRADICTION,
        CLASSIFICATION,
        OTHER_PROCESS,
        REJECTION_UNCLEAR,
        TEXT_SHORTENED
    }

    /** Where it stands and what stands there. */
    String place() {
        return path + (value == null ? "" : " “" + value + "”");
    }
}
