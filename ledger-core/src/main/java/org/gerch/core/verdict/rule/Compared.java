package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.util.List;
import org.gerch.core.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing all of a kind with each other.
 *
 * @param code the indicator's
 * @param least how many a party must have to be looked at at all, where that was found by comparing too
 * @param standing those beyond the limit, by id
 */
public record Compared(
        String code, Kind kind, Limit limit, @Nullable BigDecimal least, List<Standing> standing) {

    public Compared {
        standing = List.copyOf(standing);
    }

    /** Whether what is compared is a share of a whole, not a count. */
    public boolean isShare() {
        return !code.equals("R048");
    }

    /** What is compared with its like. */
    public enum Kind {
        LOT,
        TENDERER,
        BUYER
    }

    /**
     * A party beyond the limit.
     *
     * @param count what is counted of it: bids won, bids rejected, categories
     * @param of how many there are: bids, bids, tenders
     * @param value that is compared
     */
    public record Standing(PartyId party, long count, long of, BigDecimal value) {}
}
