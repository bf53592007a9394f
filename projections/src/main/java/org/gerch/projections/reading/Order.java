package org.gerch.projections.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gerch.core.kernel.Malformed;

/** In which order rows are listed. */
public enum Order {
    /** By when their matter happened, the latest first; those without a time last. */
    NEWEST("happened", "?::text::timestamptz", Order::isTime) {
        @Override
        Object key(ResultSet found, int column) throws SQLException {
            return found.getObject(column, OffsetDateTime.class);
        }

        @Override
        String text(Object key) {
            return key.equals(OffsetDateTime.MIN) ? NO_TIME : WRITTEN.format((OffsetDateTime) key);
        }
    },
    /** By the leaf that last changed them, the latest first. */
    LAST_CHANGED(
            "from_position", "?::text::bigint", Pattern.compile("[0-9]{1,18}").asMatchPredicate()) {
        @Override
        Object key(ResultSet found, int column) throws SQLException {
            return found.getLong(column);
        }

        @Override
        String text(Object key) {
            return key.toString();
        }
    };

    private static final String NO_TIME = "-infinity";

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final String column;
    private final String read;
    private final Predicate<String> key;

    Order(String column, String read, Predicate<String> key) {
        this.column = column;
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

    /** A sort key by time, from microseconds since 1970; the smallest number is no time. */
    static Object time(long micros) {
        return micros == Long.MIN_VALUE
                ? OffsetDateTime.MIN
                : Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    String column() {
        return column;
    }

    /** The clause that puts rows in this order; ids decide between equals. */
    String descending() {
        return "order by " + column + " desc, id desc";
    }

    /** A row's sort key. */
    abstract Object key(ResultSet found, int column) throws SQLException;

    /** The same as text, exact. */
    abstract String text(Object key);

    /** An expression for a parameter that holds such text. */
    String read() {
        return read;
    }

    boolean isKey(String text) {
        return key.test(text);
    }

    private static boolean isTime(String text) {
        try {
            return text.equals(NO_TIME)
                    || !text.startsWith("0000") && text.equals(WRITTEN.format(WRITTEN.parse(text, Instant::from)));
        } catch (DateTimeException noTime) {
            return false;
        }
    }
}
