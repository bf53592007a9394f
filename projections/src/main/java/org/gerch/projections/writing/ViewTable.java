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
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyIn;

/** Writes the rows of one view; its statements and their reasons. */
public final class ViewTable {
    /** A batch that is lost is folded again, its token being lost with it; so nobody waits for the disk. */
    private static final String SOON_IS_ENOUGH = "set local synchronous_commit to off";

    /**
     * Ends rows that stand.
     *
     * <p>The state that stands is the one with the highest position, found by the key in one step however often the row changed.
     */
    private static final String CLOSE = """
            update %1$s v set until_position = c.until_position
            from unnest(?::text[], ?::bigint[]) as c (id, until_position)
              cross join lateral (select max(w.from_position) as from_position from %1$s w where w.id = c.id) as last
            where v.id = c.id and v.from_position = last.from_position and v.until_position is null
            """;

    private static final String STANDING = "select distinct stream from %s where until_position is null";

    private final String close;
    private final String copy;
    private final String remove;
    private final String standing;
    private final String empty;

    /** The serving table of a view. */
    public ViewTable(String view) {
        this(ViewMigrations.SCHEMA, view);
    }

    /** A view's table in another schema. */
    public ViewTable(String schema, String view) {
        String table = schema + "." + view;
        this.close = CLOSE.formatted(table);
        this.copy = copy(table);
        this.remove = "delete from " + table + " where stream = ?";
        this.standing = STANDING.formatted(table);
        this.empty = "truncate " + table;
    }

    /** Lets the transaction's commit return before it is on disk. */
    void commitSoon(Connection connection) throws SQLException {
        execute(connection, SOON_IS_ENOUGH);
    }

    void write(Connection connection, Changes changes) throws SQLException {
        // Endings first: afterwards the newest state of a row may be one that this batch brings.
        if (!changes.endings().isEmpty()) {
            close(connection, changes.endings());
        }
        List<RowVersion> versions = changes.versions();
        if (!versions.isEmpty()) {
            RowLines lines = new RowLines();
            versions.forEach(lines::add);
            copy(connection, lines);
        }
    }

    /** Brings rows into the table by COPY, as they are. */
    public void copy(Connection connection, RowLines lines) throws SQLException {
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            lines.copy(in);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private void close(Connection connection, Map<String, Long> endings) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(close)) {
            // Planned anew each time: a plan made while the table was small would read all of it for ever.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            statement.setArray(
                    1, connection.createArrayOf("text", endings.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("bigint", endings.values().toArray()));
            statement.executeUpdate();
        }
    }

    private static String copy(String table) {
        return "copy " + table + " (" + Columns.NAMES + ") from stdin (format binary)";
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

    /** Forgets all states of a stream's rows. */
    public void remove(Connection connection, String stream) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(remove)) {
            statement.setString(1, stream);
            statement.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
