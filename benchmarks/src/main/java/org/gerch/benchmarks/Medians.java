package org.gerch.benchmarks;

import java.util.Collection;
import java.util.List;

/** The middle of several runs, so that one bad moment of a shared machine doesn't decide. */
public final class Medians {

    private Medians() {}

    /** The middle value, or the mean of the two in the middle; at least one value is needed. */
    public static double of(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Three significant digits: what such a machine can tell apart. */
    public static double rounded(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(3))
                .doubleValue();
    }
}
