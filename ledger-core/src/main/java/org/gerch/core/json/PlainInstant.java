package org.gerch.core.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads and writes times in one shape, {@code 2026-03-12T02:00:00Z} with or without a fraction. */
public final class PlainInstant {
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";
    private static final int NANOS = 9;
    /** Years before and after are not written with four digits. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private PlainInstant() {}

    /** The time; null when the text has another shape or means no time, which is for others to say. */
    public static @Nullable Instant read(String text) {
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

    /** The time as {@link Instant#toString()} has it, without asking a formatter for each of its parts. */
    public static String text(Instant time) {
        if (time.isBefore(FIRST) || !time.isBefore(END)) {
            return time.toString();
        }
        LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(SHAPE.length() + 1 + NANOS + 1);
        digits(text, utc.getYear(), 4).append('-');
        digits(text, utc.getMonthValue(), 2).append('-');
        digits(text, utc.getDayOfMonth(), 2).append('T');
        digits(text, utc.getHour(), 2).append(':');
        digits(text, utc.getMinute(), 2).append(':');
        digits(text, utc.getSecond(), 2);
        int nanos = time.getNano();
        if (nanos != 0) {
            text.append('.');
            if (nanos % 1_000_000 == 0) {
                digits(text, nanos / 1_000_000, 3);
            } else if (nanos % 1_000 == 0) {
                digits(text, nanos / 1_000, 6);
            } else {
                digits(text, nanos, NANOS);
            }
        }
        return text.append('Z').toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int digits) {
        int unit = 1;
        for (int i = 1; i < digits; i++) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            text.append((char) ('0' + number / unit % 10));
        }
        return text;
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
