package org.gerch.projections.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * That nobody else rebuilds on the same database, whichever node asks.
 *
 * <p>Held by a connection: it ends with the process that held it, however that ends.
 */
final class RebuildLock implements AutoCloseable {
    private static final long KEY = 0x6765726368L;

    private final Connection connection;

    private RebuildLock(Connection connection) {
        this.connection = connection;
    }

    /** The lock; empty when somebody has it. */
    static Optional<RebuildLock> take(DataSource connections) throws SQLException {
        Connection connection = connections.getConnection();
        if (isTrue(connection, "select pg_try_advisory_lock(" + KEY + ")")) {
            return Optional.of(new RebuildLock(connection));
        }
        connection.close();
        return Optional.empty();
    }

    /**
     * Fails when the lock is ours no more, because its connection was cut.
     *
     * @throws SQLException then
     */
    void check() throws SQLException {
        isTrue(connection, "select true");
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            // The pool keeps the connection, which would keep the lock.
            isTrue(connection, "select pg_advisory_unlock(" + KEY + ")");
        }
    }
}
