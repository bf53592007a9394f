package org.gerch.projections.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.gerch.core.view.View;
import org.gerch.projections.reading.FacetTable.Entry;
import org.gerch.projections.reading.FacetTable.Facet;
import org.jspecify.annotations.Nullable;

/**
 * The facets of a view's rows that stand now, in memory, so that the first page of a list need not be sought in the database.
 *
 * <p>Holds one moment: that of the latest question. A later one is reached by reading what changed since; earlier ones are the
 * database's to answer.
 */
final class FacetsNow {
    /** Of a larger view the database is asked. */
    private static final int MOST_ROWS = 1_000_000;

    /** With more changes than one row in so many all is read again: changed rows are looked through beside the table. */
    private static final int ROWS_FOR_A_CHANGE = 32;

    private static final int FEW_CHANGES = 32;

    /** However little changed, so that whatever else happened to the table is seen some day. */
    private static final long LONGEST_NANOS = Duration.ofMinutes(10).toNanos();

    private static final String COLUMNS = """
            select id, from_position, until_position,
              case when happened = '-infinity' then null else (extract(epoch from happened) * 1000000)::bigint end,
              kind, overridden, buyer, district, khoroo, fund, imported, rule_set, beside
            from\s""";
    private static final int FIRST_FACET = 5;

    private final String table;
    private final ViewTables tables;
    private final FacetCodes codes = new FacetCodes();
    /** Guards the way from one moment to the next: only one question goes it, others ask the database meanwhile. */
    private final ReentrantLock advancing = new ReentrantLock();

    private volatile @Nullable Held held;

    private volatile boolean tooLarge;

    /**
     * What stood after so many leaves.
     *
     * @param places of the table's rows, by id
     * @param gone rows of the table that changed since it was read
     * @param added what they became, and what is new
     */
    private record Held(
            long size, FacetTable all, Map<String, Integer> places, BitSet gone, FacetTable added, long readNanos) {
        boolean isWorn() {
            int most = Math.max(FEW_CHANGES, all.size() / ROWS_FOR_A_CHANGE);
            return added.size() > most || System.nanoTime() - readNanos > LONGEST_NANOS;
        }
    }

    /** A row as it was read, and whether it stood. */
    private record Stood(Entry entry, boolean stands) {}

    FacetsNow(View<?> view, ViewTables tables) {
        this.table = Question.table(view);
        this.tables = tables;
    }

    /** The first rows of a list after {@code size} leaves; absent where the database must be asked. */
    Optional<List<Entry>> first(ViewFilter asked, long size, int most) {
        Held now = FacetFilter.canBe(asked) && !tooLarge ? at(size) : null;
        return now == null ? Optional.empty() : Optional.of(first(FacetFilter.of(asked, codes), now, most));
    }

    private static List<Entry> first(FacetFilter filter, Held now, int most) {
        List<Entry> found = new ArrayList<>(most);
        filter.collect(now.all(), now.gone(), most, found);
        if (now.added().size() > 0) {
            filter.collect(now.added(), new BitSet(), 2 * most, found);
            found.sort(null);
        }
        return found.size() > most ? found.subList(0, most) : found;
    }

    private @Nullable Held at(long size) {
        Held known = held;
        if (known != null && known.size() >= size) {
            return known.size() == size ? known : null;
        }
        if (!advancing.tryLock()) {
            return null;
        }
        try {
            known = held;
            if (known == null || known.size() < size) {
                held = known == null || known.isWorn() ? read(size) : later(known, size);
            }
            Held now = held;
            return now != null && now.size() == size ? now : null;
        } finally {
            advancing.unlock();
        }
    }

    private @Nullable Held read(long size) {
        List<Entry> rows = new ArrayList<>();
        Question question = new Question()
                .add(COLUMNS + table)
                .add("where from_position < ? and (until_position is null or until_position >= ?)", size, size)
                .add("limit ?", MOST_ROWS + 1);
        tables.stream(question, found -> rows.add(entry(found)));
        if (rows.size() > MOST_ROWS) {
            tooLarge = true;
            return null;
        }
        FacetTable all = new FacetTable(rows);
        Map<String, Integer> places = HashMap.newHashMap(all.size());
        for (int row = 0; row < all.size(); row++) {
            places.put(all.id(row), row);
        }
        return new Held(size, all, places, new BitSet(), FacetTable.EMPTY, System.nanoTime());
    }

    private Held later(Held known, long size) {
        // What stands now and what was closed each have an index by position.
        Question question = new Question()
                .add(COLUMNS + table)
                .add("where until_position is null and from_position >= ? and from_position < ?", known.size(), size)
                .add("union all")
                .add(COLUMNS + table)
                .add("where until_position >= ? and from_position < ?", known.size(), size);
        List<Stood> changes = tables.ask(question, found -> {
            Entry entry = entry(found);
            long until = found.getLong(3);
            return new Stood(entry, found.wasNull() || until >= size);
        });
        if (changes.isEmpty()) {
            return new Held(size, known.all(), known.places(), known.gone(), known.added(), known.readNanos());
        }
        Set<String> touched = new HashSet<>();
        changes.forEach(change -> touched.add(change.entry().id()));
        BitSet gone = (BitSet) known.gone().clone();
        for (String id : touched) {
            Integer place = known.places().get(id);
            if (place != null) {
                gone.set(place);
            }
        }
        List<Entry> added = new ArrayList<>();
        for (int row = 0; row < known.added().size(); row++) {
            if (!touched.contains(known.added().id(row))) {
                added.add(known.added().entry(row));
            }
        }
        changes.stream().filter(Stood::stands).map(Stood::entry).forEach(added::add);
        return new Held(size, known.all(), known.places(), gone, new FacetTable(added), known.readNanos());
    }

    private Entry entry(ResultSet found) throws SQLException {
        Facet[] facets = Facet.values();
        int[] own = new int[facets.length];
        for (Facet facet : facets) {
            own[facet.ordinal()] = codes.of(facet, text(found, FIRST_FACET + facet.ordinal(), facet));
        }
        long happened = found.getLong(4);
        boolean timeless = found.wasNull();
        return new Entry(found.getString(1), found.getLong(2), timeless ? Long.MIN_VALUE : happened, own);
    }

    /** As {@link Boolean} and {@link Integer} write themselves, which is how a filter names them. */
    private static @Nullable String text(ResultSet found, int column, Facet facet) throws SQLException {
        return switch (facet) {
            case OVERRIDDEN, IMPORTED, BESIDE -> {
                boolean value = found.getBoolean(column);
                yield found.wasNull() ? null : Boolean.toString(value);
            }
            case KIND, BUYER, DISTRICT, KHOROO, FUND, RULE_SET -> found.getString(column);
        };
    }
}
