package org.gerch.projections.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.view.View;
import org.gerch.core.view.ViewDigest;
import org.gerch.projections.ViewMigrations;
import org.jspecify.annotations.Nullable;

/**
 * Asks for rows of a view as they stood after the first {@code size} leaves of the log.
 *
 * <p>The view must have handled that many; for earlier sizes an answer never changes. All methods throw {@link ViewsUnavailable}
 * when the database can't be asked.
 */
public final class ViewQuery {
    /** The most rows on one page. */
    public static final int LARGEST_PAGE = 1_000;

    private final ViewTables tables;
    private final ZoneId zone;
    private final AllLots lots;
    private final FirstPages firstPages;

    /**
     * Makes it.
     *
     * @param zone in which months are counted
     */
    public ViewQuery(DataSource connections, ZoneId zone) {
        this.tables = new ViewTables(connections);
        this.zone = zone;
        this.lots = new AllLots(tables);
        this.firstPages = new FirstPages(tables);
    }

    /** Compares all lots with each other. */
    public AllLots lots() {
        return lots;
    }

    /** A question that some indicators can only be asked in with the lots that all lots together name. */
    private Question asking(ViewFilter filter, long size) {
        return new Question().alsoRaising(lots.lots(filter.flags(), size));
    }

    /**
     * One page of a list.
     *
     * @param size for the first page; later ones keep the size of the first, which must not be above this
     * @param cursor the {@code next} of the page before; null for the first
     * @param limit 1 to {@link #LARGEST_PAGE}
     * @throws Malformed if limit or cursor can't be what they claim
     */
    public ViewPage<ViewRow> find(
            View<?> view, ViewFilter filter, Order order, long size, @Nullable String cursor, int limit) {
        return page(view, filter, order, size, cursor, limit, ", stream, row_json", ViewQuery::readWhole);
    }

    /** The same page without its rows: which they are. */
    public ViewPage<RowKey> keys(
            View<?> view, ViewFilter filter, Order order, long size, @Nullable String cursor, int limit) {
        boolean inMemory = cursor == null && order == Order.NEWEST && limit >= 1 && limit <= LARGEST_PAGE;
        Optional<ViewPage<RowKey>> first = inMemory ? firstPages.newest(view, filter, size, limit) : Optional.empty();
        return first.orElseGet(() -> page(view, filter, order, size, cursor, limit, "", (found, key) -> key));
    }

    private <T> ViewPage<T> page(
            View<?> view,
            ViewFilter filter,
            Order order,
            long size,
            @Nullable String cursor,
            int limit,
            String more,
            Keyed<T> reading) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new Malformed("limit", "must be 1 to " + LARGEST_PAGE);
        }
        String list = Cursor.listOf(view.name(), order, filter);
        Cursor after = cursor == null ? null : Cursor.read(cursor, list, order, size);
        long pinned = after == null ? size : after.size();
        Question question = asking(filter, pinned)
                .add("select id, from_position, " + order.column() + more + " from")
                .rows(
                        Question.table(view),
                        filter,
                        pinned,
                        half -> from(half, order, after).add(order.descending() + " limit ?", limit + 1))
                .add(order.descending() + " limit ?", limit + 1);
        List<Placed<T>> found = tables.ask(question, row -> {
            RowKey key = new RowKey(row.getString(1), row.getLong(2));
            return new Placed<>(reading.read(row, key), order.key(row, 3), key.id());
        });
        List<T> rows = found.stream().limit(limit).map(Placed::row).toList();
        if (found.size() <= limit) {
            return new ViewPage<>(rows, pinned, null);
        }
        Placed<T> last = found.get(limit - 1);
        return new ViewPage<>(rows, pinned, new Cursor(pinned, order.text(last.key()), last.id(), list).text());
    }

    private static Question from(Question half, Order order, @Nullable Cursor after) {
        return after == null
                ? half
                : half.add("and (" + order.column() + ", id) < (" + order.read() + ", ?)", after.key(), after.id());
    }

    private interface Keyed<T> {
        T read(ResultSet found, RowKey key) throws SQLException;
    }

    /** A row, and where in the list it stands. */
    private record Placed<T>(T row, Object key, String id) {}

    private static ViewRow readWhole(ResultSet found, RowKey key) throws SQLException {
        return new ViewRow(key.id(), found.getString(4), key.changed(), found.getString(5));
    }

    /** These rows, in no order. */
    public List<ViewRow> rows(View<?> view, Collection<RowKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        String wanted = keys.stream().map(key -> "(?, ?)").collect(Collectors.joining(", "));
        Object[] values = keys.stream()
                .flatMap(key -> Stream.<Object>of(key.id(), key.changed()))
                .toArray();
        Question question = new Question()
                .add("select id, stream, from_position, row_json from " + Question.table(view))
                .add("where (id, from_position) in (" + wanted + ")", values);
        return tables.ask(question, ViewQuery::readRow);
    }

    /** The row with an id, if it stood. */
    public Optional<ViewRow> get(View<?> view, String id, long size) {
        Question question = new Question()
                .add("select id, stream, from_position, row_json from " + Question.table(view))
                .add(
                        "where id = ? and from_position < ? and (until_position is null or until_position >= ?)",
                        storable(id),
                        size,
                        size);
        return tables.ask(question, ViewQuery::readRow).stream().findFirst();
    }

    /** A stream's rows, by id: the lots of a tender, each as often as rule sets judge it. */
    public List<ViewRow> ofStream(View<?> view, String stream, long size) {
        Question question = new Question()
                .add("select id, stream, from_position, row_json from")
                .everything(Question.table(view), size)
                .add("where stream = ? order by id", storable(stream));
        return tables.ask(question, ViewQuery::readRow);
    }

    /** The rows of several streams, by id. */
    public List<ViewRow> ofStreams(View<?> view, Set<String> streams, long size) {
        if (streams.isEmpty()) {
            return List.of();
        }
        Question question = new Question()
                .add("select id, stream, from_position, row_json from")
                .rows(view, ViewFilter.ofStreams(streams), size)
                .add("order by id");
        return tables.ask(question, ViewQuery::readRow);
    }

    /**
     * When a state of a row stood.
     *
     * @param from the leaf that made it
     * @param until the leaf that ended it; absent while it stands
     */
    public record Standing(long from, @Nullable Long until) {
        public boolean isNow() {
            return until == null;
        }

        /** Whether it stood after so many leaves. */
        public boolean after(long size) {
            return from < size && (until == null || until >= size);
        }
    }

    /** Hands over every state that any row ever had, in no order, without holding them in memory. */
    public void everyState(View<?> view, BiConsumer<ViewRow, Standing> reader) {
        Question question = new Question()
                .add("select id, stream, from_position, row_json, until_position from " + Question.table(view));
        tables.stream(question, found -> {
            Long until = found.getObject(5, Long.class);
            reader.accept(readRow(found), new Standing(found.getLong(3), until));
        });
    }

    /** The last leaf that made, changed or ended a row; -1 where none has yet. */
    public long lastChange(View<?> view) {
        // Each of the two has an index that the other rows are not in.
        Question question = new Question()
                .add("select greatest(")
                .add("(select max(from_position) from " + Question.table(view) + " where until_position is null),")
                .add("(select max(until_position) from " + Question.table(view) + " where until_position is not null),")
                .add("-1)");
        return tables.ask(question, found -> found.getLong(1)).getFirst();
    }

    /** All states a row had, the first first. */
    public List<ViewRow> states(View<?> view, String id, long size) {
        Question question = new Question()
                .add("select id, stream, from_position, row_json from " + Question.table(view))
                .add("where id = ? and from_position < ? order by from_position", storable(id), size);
        return tables.ask(question, ViewQuery::readRow);
    }

    public long count(View<?> view, ViewFilter filter, long size) {
        Question question = asking(filter, size).add("select count(*) from").rows(view, filter, size);
        return tables.ask(question, found -> found.getLong(1)).getFirst();
    }

    /** How many rows have each combination of values, in the order of the values. */
    public List<Tally> count(View<?> view, ViewFilter filter, long size, Grouping... by) {
        String values = Arrays.stream(by).map(one -> one.in(zone.getId())).collect(Collectors.joining(", "));
        String columns =
                IntStream.rangeClosed(1, by.length).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        Question question = asking(filter, size)
                .add("select " + values + ", count(*) from")
                .rows(view, filter, size)
                .add("group by " + columns + " order by " + columns);
        return tables.ask(question, found -> tally(found, by.length));
    }

    private static Tally tally(ResultSet found, int groups) throws SQLException {
        List<@Nullable String> of = new ArrayList<>(groups);
        for (int i = 1; i <= groups; i++) {
            of.add(found.getString(i));
        }
        return new Tally(of, found.getLong(groups + 1));
    }

    /** Hands over all rows of a filter in the order of the list, without holding them in memory. */
    public void all(View<?> view, ViewFilter filter, Order order, long size, Consumer<ViewRow> reader) {
        Question question = asking(filter, size)
                .add("select id, stream, from_position, row_json from")
                .rows(view, filter, size)
                .add(order.descending());
        tables.stream(question, found -> reader.accept(readRow(found)));
    }

    /** The view's digest after {@code size} leaves, as {@link ViewDigest} defines it. */
    public String digest(View<?> view, long size) {
        return digest(ViewMigrations.SCHEMA, view, size);
    }

    /** The same of a table in another schema, that is being made anew. */
    public String digest(String schema, View<?> view, long size) {
        ViewDigest digest = new ViewDigest();
        inKeyOrder(schema, view, size, digest::add);
        return digest.hex();
    }

    /** Hands over each row's canonical JSON in the order of the keys, as the digest counts them, without holding them in memory. */
    public void inKeyOrder(View<?> view, long size, Consumer<String> reader) {
        inKeyOrder(ViewMigrations.SCHEMA, view, size, reader);
    }

    private void inKeyOrder(String schema, View<?> view, long size, Consumer<String> reader) {
        Question question = new Question()
                .add("select row_json from")
                .everything(schema + "." + view.name(), size)
                .add("order by id");
        tables.stream(question, found -> reader.accept(found.getString(1)));
    }

    private static ViewRow readRow(ResultSet found) throws SQLException {
        return new ViewRow(found.getString(1), found.getString(2), found.getLong(3), found.getString(4));
    }

    /** No row has such an id; the database would refuse the question instead of answering so. */
    private static String storable(String id) {
        return id.replace('\0', '\uFFFD');
    }
}
