package org.gerch.projections.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.gerch.projections.reading.FacetColumn.Rows;
import org.gerch.projections.reading.FacetTable.Facet;
import org.jspecify.annotations.Nullable;

/** A filter in the numbers of a {@link FacetTable}; it lets through what the database would for the same {@link ViewFilter}. */
final class FacetFilter {
    private static final long MICROS = 1_000_000;
    private static final int NANOS_IN_MICRO = 1_000;

    private final List<Condition> conditions = new ArrayList<>();
    private long from = Long.MIN_VALUE;
    private long before = Long.MAX_VALUE;
    private boolean timed;

    /** @param values the numbers that pass */
    private record Condition(Facet facet, int[] values) {
        boolean isOfOne() {
            return values.length == 1;
        }

        boolean passes(int code) {
            for (int value : values) {
                if (value == code) {
                    return true;
                }
            }
            return false;
        }
    }

    private FacetFilter() {}

    /** Whether a table holds all it asks for: no words, streams or indicators, and no parts of a microsecond. */
    static boolean canBe(ViewFilter asked) {
        boolean facetsOnly = asked.words().isEmpty()
                && asked.streams().isEmpty()
                && asked.flags().isEmpty();
        return facetsOnly && isWhole(asked.from()) && isWhole(asked.before());
    }

    static FacetFilter of(ViewFilter asked, FacetCodes codes) {
        FacetFilter filter = new FacetFilter();
        if (!asked.kinds().isEmpty()) {
            filter.any(
                    Facet.KIND,
                    asked.kinds().stream()
                            .mapToInt(kind -> codes.asked(Facet.KIND, kind))
                            .toArray());
        }
        if (asked.overridden() != null) {
            filter.any(
                    Facet.OVERRIDDEN,
                    switch (asked.overridden()) {
                        case TRUE -> codes.asked(Facet.OVERRIDDEN, "true");
                        case FALSE -> codes.asked(Facet.OVERRIDDEN, "false");
                        case UNDETERMINED -> FacetCodes.NO_VALUE;
                    });
        }
        filter.equal(Facet.BUYER, asked.buyer(), codes);
        filter.equal(Facet.DISTRICT, asked.district(), codes);
        filter.equal(Facet.KHOROO, asked.khoroo(), codes);
        filter.equal(Facet.FUND, asked.fund(), codes);
        filter.equal(Facet.IMPORTED, asked.imported(), codes);
        filter.equal(Facet.RULE_SET, asked.ruleSet(), codes);
        filter.equal(Facet.BESIDE, asked.ruleSet() == null ? Boolean.FALSE : null, codes);
        filter.during(asked.from(), asked.before());
        return filter;
    }

    private static boolean isWhole(@Nullable Instant time) {
        return time == null || time.getNano() % NANOS_IN_MICRO == 0;
    }

    private void any(Facet facet, int... values) {
        conditions.add(new Condition(facet, values));
    }

    private void equal(Facet facet, @Nullable Object value, FacetCodes codes) {
        if (value != null) {
            any(facet, codes.asked(facet, value.toString()));
        }
    }

    private void during(@Nullable Instant earliest, @Nullable Instant end) {
        from = earliest == null ? from : micros(earliest);
        before = end == null ? before : micros(end);
        timed = earliest != null || end != null;
    }

    private static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), MICROS), time.getNano() / NANOS_IN_MICRO);
    }

    /**
     * Adds the first rows that pass, in the table's order.
     *
     * @param without rows that are passed over
     * @param most when so many have been found, no more are sought
     */
    void collect(FacetTable table, BitSet without, int most, List<FacetTable.Entry> found) {
        int first = before == Long.MAX_VALUE ? 0 : table.firstBefore(before);
        // A row without a time is none of any time.
        int end = timed ? table.firstBefore(Math.max(from, Long.MIN_VALUE + 1)) : table.size();
        Rows rows = fewest(table).between(first, end);
        for (int at = rows.start(); at < rows.end() && found.size() < most; at++) {
            int row = rows.rows()[at];
            if (passes(table, row) && !without.get(row)) {
                found.add(table.entry(row));
            }
        }
    }

    /** The rows of the condition that fewest pass; every row that passes all is among them. */
    private Rows fewest(FacetTable table) {
        return conditions.stream()
                .filter(Condition::isOfOne)
                .map(condition -> table.column(condition.facet()).rows(condition.values()[0]))
                .min(Comparator.comparingInt(Rows::count))
                .orElse(table.rows());
    }

    private boolean passes(FacetTable table, int row) {
        for (Condition condition : conditions) {
            if (!condition.passes(table.column(condition.facet()).code(row))) {
                return false;
            }
        }
        return true;
    }
}
