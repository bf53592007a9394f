package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Between what values the middle half of many lies.
 *
 * <p>Quantiles as Cardinal's library has them (type 8 of Hyndman and Fan), in the same floating-point steps, so that the same
 * figures come out; each is kept as the decimal that stands for it. These are statistics of ratios and counts: nothing is kept as a
 * floating-point number, and no amount of money is ever calculated as one.
 */
public record Spread(BigDecimal q1, BigDecimal q3) {
    /** Of values in ascending order, at least one. */
    static Spread of(double[] sorted) {
        return new Spread(BigDecimal.valueOf(quantile(sorted, 0.25)), BigDecimal.valueOf(quantile(sorted, 0.75)));
    }

    /** What is at least so high lies outside. */
    double upperFence() {
        return Math.fma(q3.doubleValue() - q1.doubleValue(), 1.5, q3.doubleValue());
    }

    /** What is at most so high lies outside. */
    double lowerFence() {
        return Math.fma(q3.doubleValue() - q1.doubleValue(), -1.5, q1.doubleValue());
    }

    static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** @param share from 0 to 1 */
    static double quantile(double[] sorted, double share) {
        double place = (sorted.length + 1.0 / 3.0) * share + 1.0 / 3.0;
        int before = (int) place;
        if (before <= 0 || share <= 0) {
            return sorted[0];
        }
        if (before >= sorted.length || share >= 1) {
            return sorted[sorted.length - 1];
        }
        double low = sorted[before - 1];
        return low + (place - before) * (sorted[before] - low);
    }
}
