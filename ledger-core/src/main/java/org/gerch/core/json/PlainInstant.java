package org.gerch.core.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads times in the one shape that this program writes, {@code 2026-03-12T02:00:00Z} with or without a fraction. */
final class PlainInstant {
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";
    private static final int NANOS = 9;

    private PlainInstant() {}

    /** The time; null when the text has another shape or means no time, which is for others to say. */
    static @Nullable Instant read(String text) {
        int fraction = text.length() - SHAPE.length() - 2;
        if (fraction < -1 || fraction == 0 || fraction > NANOS || !hasShape(text)) {
            return null;
        }
        try {
            int hour = number(text, 11, 2);
            int minute = number(text, 14, 2);
            int second = number(text, 17, 2);
            if (hour > 23 || minute > 59 || second > 59) {
                return null;
            }
            LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
            long seconds = day.toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second;
            return Instant.ofEpochSecond(seconds, nanos(text, fraction));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char expected = SHAPE.charAt(i);
            char c = text.charAt(i);
            if (expected == 'd' ? !isDigit(c) : c != expected) {
                return false;
            }
        }
        int end = text.length() - 1;
        if (text.charAt(end) != 'Z' || end > SHAPE.length() && text.charAt(SHAPE.length()) != '.') {
            return false;
        }
        for (int i = SHAPE.length() + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static long nanos(String text, int digits) {
        long nanos = digits <= 0 ? 0 : number(text, SHAPE.length() + 1, digits);
        for (int i = Math.max(0, digits); i < NANOS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
