package org.gerch.api.demo.story;

import java.util.List;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;

/**
 * A bid that was handed in.
 *
 * @param lots empty for the tender as a whole
 */
record Offered(BidId id, Member by, List<LotId> lots, Money price) {
    /** A share of its price, in whole tögrög. */
    Money percent(int percent) {
        return Work.tugrik(price.amount().longValueExact() / 100 * percent);
    }
}
