package org.gerch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A recorded time as it stands in a leaf: {@code 2026-11-21T09:30:00.000000Z}, always 27 bytes.
 *
 * <p>Because of the fixed width it can be written into a finished leaf at the last moment.
 */
final class LeafTime {
    static final int BYTES = 27;

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private LeafTime() {}

    static String text(Instant at) {
        String text = FORMAT.format(at);
        if (text.length() != BYTES) {
            throw new IllegalArgumentException("a recorded time has a year from 0000 to 9999: " + at);
        }
        return text;
    }

    static Instant read(byte[] bytes, int offset) {
        LocalDate day =
                LocalDate.of(digits(bytes, offset, 4), digits(bytes, offset + 5, 2), digits(bytes, offset + 8, 2));
        long seconds = digits(bytes, offset + 11, 2) * 3600L
                + digits(bytes, offset + 14, 2) * 60L
                + digits(bytes, offset + 17, 2);
        return Instant.ofEpochSecond(day.toEpochDay() * 86_400 + seconds, digits(bytes, offset + 20, 6) * 1000L);
    }

    private static int digits(byte[] bytes, int offset, int count) {
        int value = 0;
        for (int i = offset; i < offset + count; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }
}
