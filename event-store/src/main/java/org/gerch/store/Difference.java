package org.gerch.store;

import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in the database that is not as the leaves, or what was signed, say it must be.
 *
 * @param position of the leaf; null where it concerns none
 * @param where in words, such as {@code position 41} or {@code node 3/5}
 * @param field what differs there, such as a column's name
 * @param expected what it must be
 * @param found what it is
 */
public record Difference(@Nullable Long position, String where, String field, String expected, String found) {
    private static final int LONGEST = 300;

    static Difference atLeaf(long position, String field, @Nullable Object expected, @Nullable Object found) {
        return new Difference(position, "position " + position, field, shown(expected), shown(found));
    }

    static Difference in(String where, String field, @Nullable Object expected, @Nullable Object found) {
        return new Difference(null, where, field, shown(expected), shown(found));
    }

    /** Whatever it is, it is shown on one line that can be read. */
    private static String shown(@Nullable Object value) {
        String text =
                value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : Objects.toString(value, "nothing");
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    /** For people, without a full stop. */
    public String sentence() {
        return where + ", " + field + ": expected " + expected + ", found " + found;
    }
}
