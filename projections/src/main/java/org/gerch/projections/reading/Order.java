package org.gerch.projections.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gerch.core.kernel.Malformed;

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

    /**
     * The order of that name: {@code newest} or {@code changed}.
     *
     * @throws Malformed if there is none
     */
    public static Order named(String name) {
        return switch (name) {
            case "newest" -> NEWEST;
            case "changed" -> LAST_CHANGED;
            default -> throw new Malformed("order", "must be newest or changed");
        };
    }

    String column() {
        return column;
    }

    /** The clause that puts rows in this order; ids decide between equals. */
    String descending() {
        return "order by " + column + " desc, id desc";
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
