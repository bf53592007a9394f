package org.gerch.projections.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** In which order rows are listed. */
public enum Order {
    /** By when their matter happened, the latest first; those without a time last. */
    NEWEST(
            "happened",
            "case when isfinite(happened) then to_char(happened at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                    + " else '-infinity' end",
            "?::text::timestamptz",
            Order::isTime),
    /** By the leaf that last changed them, the latest first. */
    LAST_CHANGED(
            "from_position",
            "from_position::text",
            "?::text::bigint",
            Pattern.compile("[0-9]{1,18}").asMatchPredicate());

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final String column;
    private final String written;
    private final String read;
    private final Predicate<String> key;

    Order(String column, String written, String read, Predicate<String> key) {
        this.column = column;
        this.written = written;
        this.read = read;
        this.key = key;
    }

    String column() {
        return column;
    }

    /** An expression for the sort key as text, exact. */
    String written() {
        return written;
    }

    /** An expression for a parameter that holds such text. */
    String read() {
        return read;
    }

    boolean isKey(String text) {
        return key.test(text);
    }

    private static boolean isTime(String text) {
        try {
            return text.equals("-infinity")
                    || !text.startsWith("0000") && text.equals(WRITTEN.format(WRITTEN.parse(text, Instant::from)));
        } catch (DateTimeException noTime) {
            return false;
        }
    }
}
