package org.gerch.core.kernel;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The codes of ISO 4217, those that are no longer in use among them.
 *
 * <p>Asked where an amount comes in, never of an amount on record: the list grows with the JDK, and what was recorded under
 * an older or a newer one must read the same.
 */
public final class Currencies {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** Whether there is such a currency, by its code of three capital letters. */
    public static boolean isKnown(String code) {
        return CODES.contains(code);
    }
}
