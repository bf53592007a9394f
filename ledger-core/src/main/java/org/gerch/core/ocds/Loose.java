package org.gerch.core.ocds;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads single values as publishers really write them: numbers as strings, texts with control characters. */
final class Loose {
    private static final int LONGEST_NUMBER = 60;

    private Loose() {}

    /** A text without control characters; absent where nothing is left. */
    static @Nullable String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (int index = 0; index < text.length(); index++) {
            if (Character.isISOControl(text.charAt(index))) {
                return withoutControls(text);
            }
        }
        return text;
    }

    /** A decimal number; absent where it is none or too long to be an amount. */
    static @Nullable BigDecimal number(String text) {
        // BigDecimal itself would also take digits of other scripts.
        if (text.length() > LONGEST_NUMBER || !isAscii(text) || text.startsWith(".")) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static boolean isAscii(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int index = 0; index < clean.length(); index++) {
            if (Character.isISOControl(clean.charAt(index))) {
                clean.setCharAt(index, ' ');
            }
        }
        return clean.toString().isBlank() ? null : clean.toString();
    }
}
