package org.gerch.core.verdict;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import org.gerch.core.kernel.Money;

/** Writes amounts for people: {@code ₮18 400 000}, {@code BRL 1 000 000.50}; groups of three with a narrow no-break space. */
public final class AmountText {
    private static final char BETWEEN_GROUPS = '\u202F';
    private static final int GROUP = 3;

    private static final Map<String, Integer> USUAL_DIGITS = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    private AmountText() {}

    public static String of(Money money) {
        String number = number(money);
        return money.currency().equals("MNT") ? "₮" + number : money.currency() + "\u00A0" + number;
    }

    /** The number alone; a fraction is filled up to the currency's usual digits, and none is cut off. */
    public static String number(Money money) {
        BigDecimal amount = money.amount();
        if (amount.scale() > 0) {
            amount = amount.setScale(Math.max(amount.scale(), usualDigits(money.currency())));
        }
        String plain = amount.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String fraction = point < 0 ? "" : plain.substring(point);
        return (amount.signum() < 0 ? "\u2212" : "") + grouped(whole) + fraction;
    }

    private static String grouped(String digits) {
        StringBuilder out = new StringBuilder(digits);
        for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
            out.insert(at, BETWEEN_GROUPS);
        }
        return out.toString();
    }

    private static int usualDigits(String currency) {
        return Math.max(0, USUAL_DIGITS.getOrDefault(currency, 0));
    }
}
