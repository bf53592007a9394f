package org.gerch.projections.writing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gerch.projections.ViewMigrations;
import org.postgresql.PGStatement;

/** Writes the rows of one view; its statements and their reasons. */
final class ViewTable {
    /** A batch that is lost is folded again, its token being lost with it; so nobody waits for the disk. */
    private static final String SOON_IS_ENOUGH = "set local synchronous_commit to off";

    /**
     * A batch in one round trip.
     *
     * <p>The state that stands is the one with the highest position, found by the key in one step however often the row changed. New
     * states are not seen by the closing of old ones: both halves work on the table as it was before.
     */
    private static final String WRITE = """
            with closed as (
              update %1$s v set until_position = c.until_position
              from unnest(?::text[], ?::bigint[]) as c (id, until_position)
                cross join lateral (select max(w.from_position) as from_position from %1$s w where w.id = c.id) as last
              where v.id = c.id and v.from_position = last.from_position and v.until_position is null
            )
            insert into %1$s (%2$s)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::boolean[], ?::text[],
                                 ?::text[], ?::integer[], ?::text[], ?::boolean[], ?::text[]::timestamptz[], ?::text[], ?::text[])
            """;

    private static final String STANDING = "select distinct stream from %s where until_position is null";

    private final String write;
    private final String standing;
    private final String empty;

    ViewTable(String view) {
        String table = ViewMigrations.SCHEMA + "." + view;
        this.write = WRITE.formatted(table, Columns.NAMES);
        this.standing = STANDING.formatted(table);
        this.empty = "truncate " + table;
    }

    /** Lets the transaction's commit return before it is on disk. */
    void commitSoon(Connection connection) throws SQLException {
        execute(connection, SOON_IS_ENOUGH);
    }

    void write(Connection connection, Changes changes) throws SQLException {
        if (changes.size() == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(write)) {
            // Planned anew each time: a plan made while the table was small would read all of it for ever.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            Map<String, Long> endings = changes.endings();
            statement.setArray(
                    1, connection.createArrayOf("text", endings.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("bigint", endings.values().toArray()));
            Columns.bind(statement, 3, changes.versions());
            statement.executeUpdate();
        }
    }

    /** The streams that have rows now. */
    List<String> standing(Connection connection) throws SQLException {
        List<String> streams = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(standing)) {
            while (rows.next()) {
                streams.add(rows.getString(1));
            }
        }
        return streams;
    }

    /** Forgets all rows; readers wait until the transaction ends. */
    void empty(Connection connection) throws SQLException {
        execute(connection, empty);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
