package org.gerch.core.tender;

import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Malformed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The text inside a sealed bid: the canonical JSON of a {@link BidContent}.
 *
 * <p>A bidder who seals at home and the ledger that seals on receipt write the same bytes, and only those are taken: two
 * readers of one bid must never see two prices.
 */
public final class SealedBid {
    private SealedBid() {}

    public static String text(BidContent content) {
        return Wire.canonicalText(content);
    }

    /**
     * Reads a payload.
     *
     * @throws Malformed if it is anything but the canonical text of a bid
     */
    public static BidContent read(String payload) {
        BidContent content = parsed(payload);
        // Also catches other orders of keys, white space and amounts such as 1e6.
        if (content == null || !text(content).equals(payload)) {
            throw new Malformed("bid", "must be canonical JSON");
        }
        return content;
    }

    private static @Nullable BidContent parsed(String payload) {
        try {
            return Wire.mapper().readValue(payload, BidContent.class);
        } catch (JacksonException unreadable) {
            throw unreadable.getCause() instanceof Malformed malformed
                    ? malformed
                    : new Malformed("bid", "must be the JSON of a bid");
        }
    }
}
