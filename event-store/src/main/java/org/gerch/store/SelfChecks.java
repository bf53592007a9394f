package org.gerch.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps what self-checks found, and lets one node check at a time. All methods throw {@link StoreUnavailable} when the database cannot be asked. */
public final class SelfChecks {
    /** Among the database's advisory locks, which all of the ledger's parts share. */
    private static final long LOCK = 0x67656368656BL;

    private final DataSource dataSource;
    private final Database database;

    public SelfChecks(DataSource dataSource) {
        this.dataSource = dataSource;
        this.database = new Database(dataSource);
    }

    /** Keeps one for all nodes to tell. */
    public void keep(KeptSelfCheck check) {
        database.update(
                CheckSql.KEEP_SELF_CHECK,
                check.beganAt(),
                check.endedAt(),
                check.size(),
                check.differences(),
                check.report());
    }

    /** The last one that was kept. */
    public Optional<KeptSelfCheck> newest() {
        return database.query(CheckSql.NEWEST_SELF_CHECK, SelfChecks::read).stream()
                .findFirst();
    }

    /**
     * Does something unless another node is at it.
     *
     * <p>The turn is held by a connection, so it ends with the process, however that ends.
     *
     * @return whether it was done
     */
    public boolean alone(Runnable check) {
        try (Connection connection = dataSource.getConnection()) {
            if (!isTrue(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                return false;
            }
            try {
                check.run();
            } finally {
                // The pool keeps the connection, which would keep the lock.
                isTrue(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
            return true;
        } catch (SQLException failed) {
            throw new StoreUnavailable("the database did not answer: " + failed.getMessage(), failed);
        }
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static KeptSelfCheck read(ResultSet row) throws SQLException {
        return new KeptSelfCheck(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getLong(3),
                row.getLong(4),
                row.getString(5));
    }
}
