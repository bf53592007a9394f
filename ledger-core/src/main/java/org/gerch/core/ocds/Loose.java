package org.gerch.core.ocds;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads values as publishers really write them: numbers as strings, dates without a zone, parts left out. */
final class Loose {
    private static final int LONGEST_NUMBER = 60;

    // BigDecimal itself would also take digits of other scripts.
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?");

    private Loose() {}

    /** A string or number as text without control characters; absent where there is none. */
    static @Nullable String text(JsonNode value) {
        if (!value.isString() && !value.isNumber()) {
            return null;
        }
        String text = value.isString() ? value.stringValue() : value.asString();
        String clean = text.codePoints().anyMatch(Character::isISOControl)
                ? text.codePoints()
                        .map(c -> Character.isISOControl(c) ? ' ' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
        return clean.isBlank() ? null : clean;
    }

    /** A code such as {@code priceOnly}, in lower case. */
    static String code(JsonNode value) {
        String text = text(value);
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    static List<JsonNode> list(JsonNode value) {
        List<JsonNode> list = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(list::add);
        }
        return list;
    }

    /** A moment; a day alone is its start and a time without a zone is UTC. Absent where it can't be read. */
    static @Nullable Instant instant(JsonNode value) {
        String text = text(value);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == "2026-03-12".length()) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /**
     * An amount with its currency; absent where either is missing, since a currency is never guessed.
     *
     * @throws Malformed if there is an amount that is no number, has too many digits or is negative
     */
    static @Nullable Money money(JsonNode value, String what) {
        String amount = text(value.path("amount"));
        String currency = text(value.path("currency"));
        if (amount == null || currency == null) {
            return null;
        }
        try {
            if (amount.length() > LONGEST_NUMBER) {
                throw new Malformed("amount", "is longer than " + LONGEST_NUMBER + " characters");
            }
            if (!NUMBER.matcher(amount.strip()).matches()) {
                throw new Malformed("amount", "is no number: '" + amount + "'");
            }
            return new Money(new BigDecimal(amount.strip()), currency.strip().toUpperCase(Locale.ROOT));
        } catch (NumberFormatException exponentTooLarge) {
            throw new Malformed(what, "has an amount that is too large: " + amount);
        } catch (Malformed wrong) {
            throw new Malformed(what, "has a value whose " + wrong.getMessage());
        }
    }

    static @Nullable Integer count(JsonNode value) {
        String text = text(value);
        if (text == null || !text.strip().matches("\\d{1,9}")) {
            return null;
        }
        return Integer.valueOf(text.strip());
    }
}
