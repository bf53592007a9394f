package org.gerch.core.verdict.rule;

/**
 * An indicator of a lot whose limit is found by comparing all lots, unless it is set.
 *
 * <p>Asked of one lot by itself it is raised only under a limit that is set.
 */
public interface LotComparison extends Indicator {
    /** From where on a lot stands out. */
    Limit among(double[] ratios, Settings settings);

    /** Whether the limit need not be found. */
    boolean hasLimit(Settings settings);
}
