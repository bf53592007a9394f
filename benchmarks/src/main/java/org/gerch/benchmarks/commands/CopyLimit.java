package org.gerch.benchmarks.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.gerch.benchmarks.FreshDatabase;
import org.gerch.store.LedgerMigrations;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * What the server takes at most: the ledger's own rows of leaves, by COPY, into a table with nothing but its primary key.
 *
 * <p>No program decides, hashes or waits in between; every so many rows are made durable.
 */
final class CopyLimit {
    private static final int ROWS_OF_A_COMMIT = 20_000;
    private static final int SAMPLE = 1_000;

    /** Rows as the server writes them, without their position, which comes first. */
    private final List<byte[]> rows;

    private long position;

    private CopyLimit(List<byte[]> rows) {
        this.rows = rows;
    }

    /** A limit for rows like those that a ledger has here. */
    static CopyLimit ofRowsIn(FreshDatabase database) throws SQLException, IOException {
        StringWriter rows = new StringWriter();
        try (Connection connection = database.owner().getConnection()) {
            copying(connection)
                    .copyOut("copy (select * from ledger.leaf order by position limit " + SAMPLE + ") to stdout", rows);
        }
        return new CopyLimit(rows.toString()
                .lines()
                .map(row -> (row.substring(row.indexOf('\t')) + "\n").getBytes(UTF_8))
                .toList());
    }

    /** Rows a second. */
    double measure(FreshDatabase database, Duration warmUp, Duration measured) throws SQLException, IOException {
        LedgerMigrations.migrate(database.owner());
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table copied (like ledger.leaf including storage, primary key (position))");
            copyDuring(connection, warmUp);
            return copyDuring(connection, measured);
        }
    }

    private double copyDuring(Connection connection, Duration duration) throws SQLException, IOException {
        long from = position;
        long start = System.nanoTime();
        while (System.nanoTime() - start < duration.toNanos()) {
            CopyIn copy = copying(connection).copyIn("copy copied from stdin");
            for (int sent = 0; sent < ROWS_OF_A_COMMIT; sent += rows.size()) {
                byte[] some = numbered();
                copy.writeToCopy(some, 0, some.length);
            }
            copy.endCopy();
        }
        return (position - from) / ((System.nanoTime() - start) / 1e9);
    }

    private byte[] numbered() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(rows.size() * 1_024);
        for (byte[] row : rows) {
            out.write(Long.toString(position++).getBytes(UTF_8));
            out.write(row);
        }
        return out.toByteArray();
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
