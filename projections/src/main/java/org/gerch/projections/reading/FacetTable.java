package org.gerch.projections.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gerch.projections.reading.FacetColumn.Rows;

/**
 * What lists ask of some rows, a column for each facet, the newest row first; never changes.
 *
 * <p>Every value is a number of its facet's {@link FacetCodes}, so that a filter compares numbers that lie side by side.
 */
final class FacetTable {
    static final FacetTable EMPTY = new FacetTable(List.of());

    private final String[] ids;
    private final long[] changed;
    private final long[] happened;
    private final int[] every;
    private final FacetColumn[] columns = new FacetColumn[Facet.values().length];

    /** What rows are told apart by in a list. */
    enum Facet {
        KIND,
        OVERRIDDEN,
        BUYER,
        DISTRICT,
        KHOROO,
        FUND,
        IMPORTED,
        RULE_SET,
        BESIDE
    }

    /**
     * One row.
     *
     * @param happened microseconds since 1970; the smallest number where it has no time
     * @param codes one for each facet
     */
    record Entry(String id, long changed, long happened, int[] codes) implements Comparable<Entry> {
        /** The order of a list: the newest first, and of equals the one with the greater id. */
        @Override
        public int compareTo(Entry other) {
            int newer = Long.compare(other.happened, happened);
            return newer == 0 ? -byCodePoints(id, other.id) : newer;
        }

        /** As the database orders texts byte by byte; {@code String} would put some characters beyond U+FFFF too early. */
        private static int byCodePoints(String one, String other) {
            int at = Arrays.mismatch(one.toCharArray(), other.toCharArray());
            if (at < 0 || at == one.length() || at == other.length()) {
                return Integer.compare(one.length(), other.length());
            }
            boolean surrogates = Character.isSurrogate(one.charAt(at)) != Character.isSurrogate(other.charAt(at));
            int compared = Character.compare(one.charAt(at), other.charAt(at));
            return surrogates ? (Character.isSurrogate(one.charAt(at)) ? 1 : -1) : compared;
        }
    }

    FacetTable(List<Entry> rows) {
        Entry[] sorted = rows.toArray(Entry[]::new);
        Arrays.sort(sorted);
        int count = sorted.length;
        this.every = IntStream.range(0, count).toArray();
        this.ids = new String[count];
        this.changed = new long[count];
        this.happened = new long[count];
        for (int row = 0; row < count; row++) {
            ids[row] = sorted[row].id();
            changed[row] = sorted[row].changed();
            happened[row] = sorted[row].happened();
        }
        for (int facet = 0; facet < columns.length; facet++) {
            int[] codes = new int[count];
            for (int row = 0; row < count; row++) {
                codes[row] = sorted[row].codes()[facet];
            }
            columns[facet] = new FacetColumn(codes);
        }
    }

    int size() {
        return ids.length;
    }

    String id(int row) {
        return ids[row];
    }

    Entry entry(int row) {
        int[] own = new int[columns.length];
        for (int facet = 0; facet < own.length; facet++) {
            own[facet] = columns[facet].code(row);
        }
        return new Entry(ids[row], changed[row], happened[row], own);
    }

    Rows rows() {
        return new Rows(every, 0, every.length);
    }

    FacetColumn column(Facet facet) {
        return columns[facet.ordinal()];
    }

    /** The first row that happened before a time, or after the last where none did. */
    int firstBefore(long time) {
        int low = 0;
        int high = happened.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (happened[middle] < time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
