package org.gerch.benchmarks.commands;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.gerch.benchmarks.FreshDatabase;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * What the server takes at most: the bytes of the ledger's leaves, by binary COPY, into a table with nothing but its primary key.
 *
 * <p>No program decides, hashes or waits in between; every so many rows are made durable.
 */
final class CopyLimit {
    private static final int ROWS_OF_A_COMMIT = 20_000;
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private final List<byte[]> leaves;
    private long position;

    CopyLimit(List<byte[]> leaves) {
        this.leaves = leaves;
    }

    /** Rows a second. */
    double measure(FreshDatabase database, Duration warmUp, Duration measured) throws SQLException, IOException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table leaf (position bigint primary key, leaf bytea not null)");
            statement.execute("alter table leaf alter column leaf set storage main");
            copyDuring(connection, warmUp);
            return copyDuring(connection, measured);
        }
    }

    private double copyDuring(Connection connection, Duration duration) throws SQLException, IOException {
        long from = position;
        long start = System.nanoTime();
        while (System.nanoTime() - start < duration.toNanos()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy leaf from stdin with (format binary)");
            copy.writeToCopy(HEADER, 0, HEADER.length);
            for (int rows = 0; rows < ROWS_OF_A_COMMIT; rows += leaves.size()) {
                byte[] bytes = rows();
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.writeToCopy(new byte[] {(byte) 0xff, (byte) 0xff}, 0, 2);
            copy.endCopy();
        }
        return (position - from) / ((System.nanoTime() - start) / 1e9);
    }

    private byte[] rows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(leaves.size() * 512);
        DataOutputStream out = new DataOutputStream(bytes);
        for (byte[] leaf : leaves) {
            out.writeShort(2);
            out.writeInt(Long.BYTES);
            out.writeLong(position++);
            out.writeInt(leaf.length);
            out.write(leaf);
        }
        return bytes.toByteArray();
    }
}
