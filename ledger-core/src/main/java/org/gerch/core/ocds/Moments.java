package org.gerch.core.ocds;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments as publishers write them.
 *
 * <p>A day alone is its start, a time without a zone is UTC; seconds, their fraction and the colon of an offset may be missing,
 * and a space may stand for the {@code T}.
 */
final class Moments {
    private static final int DAY = "2026-03-12".length();
    private static final int MINUTES = "2026-03-12T10:15".length();
    private static final int MOST_DIGITS_OF_SECOND = 9;
    private static final int NONE = -1;

    private final String text;
    private int at;

    private Moments(String text) {
        this.text = text;
    }

    /** The moment, or absent where the text is none. */
    static @Nullable Instant read(String text) {
        try {
            return new Moments(text).moment();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The same of what lasts until then: a day alone is its end. */
    static @Nullable Instant readEnd(String text) {
        Instant read = read(text);
        return read != null && text.length() == DAY
                ? read.plus(Duration.ofDays(1)).minusMillis(1)
                : read;
    }

    private @Nullable Instant moment() {
        int year = digits(0, 4);
        int month = digits(5, 2);
        int day = digits(8, 2);
        if (year == NONE || month == NONE || day == NONE || !is(4, "-") || !is(7, "-")) {
            return null;
        }
        if (text.length() == DAY) {
            return LocalDateTime.of(year, month, day, 0, 0).toInstant(ZoneOffset.UTC);
        }
        int hour = digits(11, 2);
        int minute = digits(14, 2);
        if (hour == NONE || minute == NONE || !is(DAY, "Tt ") || !is(13, ":")) {
            return null;
        }
        at = MINUTES;
        int second = seconds();
        int nano = second == NONE ? NONE : fraction();
        ZoneOffset offset = nano == NONE ? null : offset();
        return offset == null
                ? null
                : LocalDateTime.of(year, month, day, hour, minute, second, nano).toInstant(offset);
    }

    private int seconds() {
        if (!is(at, ":")) {
            return 0;
        }
        int seconds = digits(at + 1, 2);
        at += 3;
        return seconds;
    }

    private int fraction() {
        if (!is(at, ".,")) {
            return 0;
        }
        int from = ++at;
        int nano = 0;
        while (digits(at, 1) != NONE) {
            nano = at - from < MOST_DIGITS_OF_SECOND ? nano * 10 + digits(at, 1) : nano;
            at++;
        }
        for (int missing = at - from; missing < MOST_DIGITS_OF_SECOND; missing++) {
            nano *= 10;
        }
        return at == from ? NONE : nano;
    }

    private @Nullable ZoneOffset offset() {
        if (at == text.length() || is(at, "Zz") && at + 1 == text.length()) {
            return ZoneOffset.UTC;
        }
        if (!is(at, "+-")) {
            return null;
        }
        int sign = text.charAt(at) == '-' ? -1 : 1;
        int hours = digits(at + 1, 2);
        int colon = is(at + 3, ":") ? 1 : 0;
        boolean hoursOnly = at + 3 == text.length();
        int minutes = hoursOnly ? 0 : digits(at + 3 + colon, 2);
        boolean atEnd = hoursOnly || at + 5 + colon == text.length();
        return hours == NONE || minutes == NONE || !atEnd
                ? null
                : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private boolean is(int index, String oneOf) {
        return index < text.length() && oneOf.indexOf(text.charAt(index)) >= 0;
    }

    /** A number of so many digits, or {@link #NONE}. */
    private int digits(int from, int count) {
        if (from + count > text.length()) {
            return NONE;
        }
        int number = 0;
        for (int index = from; index < from + count; index++) {
            int digit = text.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
