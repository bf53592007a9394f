package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gerch.core.kernel.Money;
import org.gerch.core.verdict.BidFacts;

/** Which prices may be set side by side, and how their difference is written. */
final class Prices {
    private static final int DIGITS = 4;

    private Prices() {}

    /** Whether both have a price in one currency for the same lots. */
    static boolean comparable(BidFacts one, BidFacts other) {
        Money price = one.price();
        Money another = other.price();
        return price != null
                && another != null
                && price.sharesCurrency(another)
                && one.scope().equals(other.scope());
    }

    /** A ratio in percent, rounded to two digits. */
    static String percent(BigDecimal ratio) {
        BigDecimal rounded = ratio.setScale(DIGITS, RoundingMode.HALF_UP).movePointRight(2);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
