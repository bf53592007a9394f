package org.gerch.projections.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.view.View;
import org.gerch.projections.Leaves;
import org.gerch.projections.UnreadLeaf;
import org.gerch.projections.ViewMigrations;
import org.gerch.projections.writing.DeadLetter;
import org.gerch.projections.writing.DeadLetterTable;
import org.gerch.projections.writing.DeadLetters;
import org.gerch.projections.writing.ViewTable;
import org.gerch.projections.writing.ViewWriter;

/**
 * A view's table in a schema of its own, from its making to its place in the serving schema.
 *
 * @param <S> what the view knows of one stream
 */
final class FreshTable<S> {
    private static final String LEFT_OVERS = "select nspname from pg_namespace where nspname like 'rebuild\\_%'";
    private static final String INDEXES =
            "select indexname, indexdef from pg_indexes where schemaname = ? and tablename = ? order by indexname";
    private static final int CAUGHT_UP_AT_ONCE = 1_000;

    private final View<S> view;
    private final String schema;
    private final ViewTable table;
    private final List<FreshPart<S>> parts = new CopyOnWriteArrayList<>();
    private volatile long reached;
    private volatile List<DeadLetter> stopped = List.of();

    FreshTable(View<S> view) {
        this.view = view;
        this.schema = "rebuild_" + view.name();
        this.table = new ViewTable(schema, view.name());
    }

    View<S> view() {
        return view;
    }

    String schema() {
        return schema;
    }

    /** Drops what earlier rebuilds left behind when they were killed; nobody else rebuilds while the lock is held. */
    static void dropLeftOvers(Connection connection) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(LEFT_OVERS)) {
            while (found.next()) {
                schemas.add(found.getString(1));
            }
        }
        for (String schema : schemas) {
            execute(connection, "drop schema " + schema + " cascade");
        }
    }

    /** Makes the table, without keys and indexes: these are built faster when the rows are there. */
    void create(Connection connection) throws SQLException {
        execute(connection, "create schema " + schema);
        execute(
                connection,
                "create table %s.%s (like %s.%s including defaults including constraints)"
                        .formatted(schema, view.name(), ViewMigrations.SCHEMA, view.name()));
        // As the serving table has it: nothing is ever looked for by what stands in them.
        execute(
                connection,
                "alter table %s.%s alter row_json set statistics 0, alter search set statistics 0"
                        .formatted(schema, view.name()));
    }

    FreshPart<S> part(Connection connection, Leaves leaves) {
        FreshPart<S> part = new FreshPart<>(view, table, connection, leaves);
        parts.add(part);
        return part;
    }

    /** How many leaves are in the table, for sure. */
    long reached() {
        return reached;
    }

    /**
     * Makes the keys and indexes that the serving table has.
     *
     * @param folded how many leaves were folded by now
     */
    void index(Connection connection, long folded) throws SQLException {
        execute(connection, "set maintenance_work_mem = '128MB'");
        try (PreparedStatement statement = connection.prepareStatement(INDEXES)) {
            statement.setString(1, ViewMigrations.SCHEMA);
            statement.setString(2, view.name());
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    index(connection, found.getString(1), found.getString(2));
                }
            }
        } finally {
            execute(connection, "reset maintenance_work_mem");
        }
        // A first rough idea for the planner; autovacuum makes itself a better one at leisure.
        execute(connection, "set default_statistics_target = 10");
        execute(connection, "analyze %s.%s".formatted(schema, view.name()));
        execute(connection, "reset default_statistics_target");
        stopped = parts.stream().flatMap(part -> part.stopped().stream()).toList();
        reached = folded;
        parts.clear();
    }

    private void index(Connection connection, String name, String definition) throws SQLException {
        String serving = " ON " + ViewMigrations.SCHEMA + "." + view.name() + " ";
        execute(connection, definition.replace(serving, " ON " + schema + "." + view.name() + " "));
        if (name.equals(view.name() + "_pkey")) {
            execute(
                    connection,
                    "alter table %s.%s add primary key using index %s".formatted(schema, view.name(), name));
        }
    }

    /**
     * Folds further leaves into the table that is indexed by now, in the way of the view's own processor.
     *
     * @param connection in a transaction that is rolled back if this fails
     * @return what is true once that transaction is committed
     */
    CaughtUp catchUp(Connection connection, Leaves leaves, long until) throws SQLException {
        ConnectionProvider same =
                () -> ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler());
        DeadLetters letters = new DeadLetters(stopped);
        for (long at = reached; at < until; ) {
            List<UnreadLeaf> page = leaves.page(at, (int) Math.min(CAUGHT_UP_AT_ONCE, until - at));
            ViewWriter<S> writer = ViewWriter.of(view, table, same, letters, leaves);
            for (UnreadLeaf leaf : page) {
                if (ViewWriter.concerns(view, leaf.stream())) {
                    fold(leaf, writer);
                }
            }
            writer.write();
            at = page.getLast().position() + 1;
        }
        return new CaughtUp(until, letters.all());
    }

    /** How far a transaction brought the table, and which streams had stopped by then. */
    record CaughtUp(long size, List<DeadLetter> stopped) {}

    /** Notes what is committed. */
    void committed(CaughtUp further) {
        reached = further.size();
        stopped = further.stopped();
    }

    private void fold(UnreadLeaf leaf, ViewWriter<S> writer) throws SQLException {
        Recorded<LedgerEvent> recorded;
        try {
            recorded = leaf.read();
        } catch (RuntimeException unreadable) {
            writer.unreadable(leaf.stream(), leaf.position(), unreadable);
            return;
        }
        writer.handle(recorded);
    }

    /** Puts the table, its indexes and the streams it stopped at in the place of the serving ones. */
    void takeOver(Connection connection, CaughtUp last) throws SQLException {
        String serving = ViewMigrations.SCHEMA + "." + view.name();
        execute(connection, "drop table " + serving);
        execute(connection, "alter table %s.%s set schema %s".formatted(schema, view.name(), ViewMigrations.SCHEMA));
        execute(connection, "drop schema " + schema);
        new DeadLetterTable(view.name()).replace(connection, last.stopped());
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
