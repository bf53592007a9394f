package org.gerch.core.kernel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount in one currency; never a binary fraction.
 *
 * <p>On the wire {@code {"amount":"18400000","currency":"MNT"}}: a plain decimal without exponent or trailing zeros. Two
 * amounts are equal when they are worth the same, so {@code 10.50} equals {@code 10.5}.
 *
 * @param amount at most 30 digits before and 12 after the point
 * @param currency three capital letters (ISO 4217)
 * @throws Malformed if an amount has more digits or the currency is not three capital letters
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
    private static final int MOST_DIGITS_BEFORE_POINT = 30;
    private static final int MOST_DIGITS_AFTER_POINT = 12;
    private static final int LONGEST_NOTATION = 60;

    public Money {
        if (!isThreeCapitals(currency)) {
            throw new Malformed("currency", "must be three capital letters such as MNT, not '" + currency + "'");
        }
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        // Checked before the scale is set: 1E+1000000000 would otherwise be written out digit by digit.
        if (amount.scale() > MOST_DIGITS_AFTER_POINT
                || amount.precision() - amount.scale() > MOST_DIGITS_BEFORE_POINT) {
            throw new Malformed("amount", "must have at most 30 digits before and 12 after the point");
        }
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }

    /**
     * Reads the wire's notation.
     *
     * @throws Malformed if {@code amount} is no decimal number
     */
    public static Money of(String amount, String currency) {
        if (amount.length() > LONGEST_NOTATION) {
            throw new Malformed("amount", "is longer than " + LONGEST_NOTATION + " characters");
        }
        try {
            return new Money(new BigDecimal(amount), currency);
        } catch (NumberFormatException notANumber) {
            throw new Malformed("amount", "must be a decimal number, not '" + amount + "'");
        }
    }

    /**
     * Checks an amount that somebody promises, pays or receives.
     *
     * @param what the amount's name for the refusal
     * @throws Malformed unless there is an amount above zero
     */
    public static Money positive(String what, @Nullable Money amount) {
        if (amount == null) {
            throw new Malformed(what, "is missing");
        }
        if (!amount.isPositive()) {
            throw new Malformed(what, "must be above zero");
        }
        return amount;
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The amount as the wire writes it: a plain decimal, no exponent, no trailing zeros. */
    public String plain() {
        return amount.toPlainString();
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public boolean isBelow(Money other) {
        return compareTo(other) < 0;
    }

    public boolean isAbove(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean sharesCurrency(Money other) {
        return currency.equals(other.currency);
    }

    /**
     * Compares two amounts of one currency.
     *
     * @throws IllegalArgumentException if the currencies differ: amounts of two currencies have no order
     */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return plain() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!sharesCurrency(other)) {
            throw new IllegalArgumentException("no order or sum between " + currency + " and " + other.currency);
        }
        return other;
    }

    private static boolean isThreeCapitals(String currency) {
        return currency.length() == 3
                && isCapital(currency.charAt(0))
                && isCapital(currency.charAt(1))
                && isCapital(currency.charAt(2));
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }
}
