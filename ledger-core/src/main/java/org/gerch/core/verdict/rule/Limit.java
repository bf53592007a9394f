package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From where on a value is unusual among all values: a limit that is set, else a fence of their quartiles.
 *
 * @param compared how many values
 * @param spread absent where the limit is set, or there is nothing to compare
 * @param at absent where there is nothing to compare
 * @param upper whether values from the limit up are unusual, not those down from it
 */
public record Limit(
        int compared, @Nullable Spread spread, @Nullable BigDecimal at, boolean upper) {

    /** Values from it up are unusual. */
    static Limit upper(double[] values, Optional<BigDecimal> set) {
        return of(values, set, true);
    }

    /** Values from it down are unusual. */
    static Limit lower(double[] values, Optional<BigDecimal> set) {
        return of(values, set, false);
    }

    private static Limit of(double[] values, Optional<BigDecimal> set, boolean upper) {
        if (set.isPresent()) {
            return new Limit(values.length, null, set.get(), upper);
        }
        if (values.length == 0) {
            return new Limit(0, null, null, upper);
        }
        Spread spread = Spread.of(Spread.sorted(values));
        double fence = upper ? spread.upperFence() : spread.lowerFence();
        return new Limit(values.length, spread, BigDecimal.valueOf(fence), upper);
    }

    /**
     * Whether a value is unusual.
     *
     * <p>A fence at nought or below means that most have nothing of what is counted; then nothing is unusual. And a value within the
     * middle half never is: where that half is a single value, the fence is that value too.
     */
    public boolean isPassedBy(double value) {
        if (at == null || at.signum() <= 0) {
            return false;
        }
        boolean beyond = spread == null
                || (upper
                        ? value > spread.q3().doubleValue()
                        : value < spread.q1().doubleValue());
        return beyond && (upper ? value >= at.doubleValue() : value <= at.doubleValue());
    }
}
