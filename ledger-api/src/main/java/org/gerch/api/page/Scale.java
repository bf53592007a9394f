package org.gerch.api.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;

/**
 * A drawing's scale: it starts at 0 and ends at a round number.
 *
 * @param top above zero
 */
public record Scale(BigDecimal top) {
    private static final double[] ROUND = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    /** The lowest round number that is not below any of the values; 1 if none is above zero. */
    public static Scale over(Collection<BigDecimal> values) {
        BigDecimal highest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (highest.signum() == 0) {
            return new Scale(BigDecimal.ONE);
        }
        BigDecimal decade = BigDecimal.ONE.scaleByPowerOfTen(highest.precision() - highest.scale() - 1);
        for (double step : ROUND) {
            BigDecimal candidate = decade.multiply(BigDecimal.valueOf(step));
            if (candidate.compareTo(highest) >= 0) {
                return new Scale(candidate);
            }
        }
        return new Scale(decade.scaleByPowerOfTen(1));
    }

    /** Where a value lies, as the per cent of the width that drawings are measured in. */
    public String at(BigDecimal value) {
        double percent = value.divide(top, MathContext.DECIMAL64).doubleValue() * 100;
        return percent(Math.clamp(percent, 0, 100));
    }

    public BigDecimal fraction(int part, int of) {
        return top.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }

    /** Two decimals at most: a hundredth of a per cent is less than a pixel. */
    public static String percent(double value) {
        String written = String.format(Locale.ROOT, "%.2f", value);
        return written.contains(".") ? written.replaceAll("\\.?0+$", "") + "%" : written + "%";
    }
}
