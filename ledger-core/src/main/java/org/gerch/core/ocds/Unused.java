package org.gerch.core.ocds;

import org.jspecify.annotations.Nullable;

/**
 * Something that a release says and nothing is made of, or not all of it.
 *
 * @param path where it stands, such as {@code bids.details[3].value.amount}; places in lists count from 0
 * @param value what stands there, shortened; absent where nothing does
 */
public record Unused(Kind kind, String path, @Nullable String value) {

    /** Why it can't be used. */
    public enum Kind {
        AMOUNT("amount is no number, is negative or has too many digits"),
        CURRENCY("currency is missing or no code of ISO 4217"),
        DATE("date can't be read"),
        CODE("status, method or criterion is not in the standard's list"),
        SHAPE("list or object is something else"),
        REFERENCE("tenderer or supplier has neither id nor name"),
        TENDERER_MISSING("bid names no tenderer"),
        LOT_NOT_LISTED("lot is named that the tender does not list"),
        BID_UNKNOWN("award names a bid that the release does not have"),
        CONTRADICTION("id occurs again with other content"),
        CLASSIFICATION("party has two classifications that contradict each other"),
        OTHER_PROCESS("release in a record is of another process"),
        REJECTION_UNCLEAR("unsuccessful award can't be taken as the rejection of one bid"),
        TEXT_SHORTENED("text is longer than can be kept");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What is wrong, in a few words. */
        public String words() {
            return words;
        }

        /** How often it occurred, and what is wrong. */
        public String counted(long times) {
            return "not used, " + (times == 1 ? "once: " : times + " times: ") + words;
        }
    }

    @Override
    public String toString() {
        return path + (value == null ? "" : " “" + value + "”") + ": " + kind.words();
    }
}
