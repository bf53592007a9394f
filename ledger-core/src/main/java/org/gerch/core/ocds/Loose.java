package org.gerch.core.ocds;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single values as publishers really write them: numbers as strings, texts with control characters. */
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

    /** A decimal number; absent where it is none or too long to be an amount. */
    static @Nullable BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException exponentTooLarge) {
            return null;
        }
    }
}
