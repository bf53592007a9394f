package org.gerch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.gerch.log.CompactRange;
import org.gerch.store.AppendRequest.Claim;
import org.jspecify.annotations.Nullable;

/** The appender's own connection: it is kept, so that the one large statement is prepared once. */
final class AppendSession implements AutoCloseable {
    private final DataSource dataSource;
    private final Duration timeout;
    private final Duration trusted;
    private @Nullable Connection connection;
    private long lastUsed = System.nanoTime();

    /**
     * A session that connects when it is first needed, and again after it was closed.
     *
     * @param timeout how long the database may stay silent before the connection counts as lost
     * @param trusted how long an unused connection is taken to be alive
     */
    AppendSession(DataSource dataSource, Duration timeout, Duration trusted) {
        this.dataSource = dataSource;
        this.timeout = timeout;
        this.trusted = trusted;
    }

    TreeHead head() throws SQLException {
        return readHead(Sql.HEAD);
    }

    /** Whether it was silent for so long that the connection may have died meanwhile. */
    boolean wasIdle() {
        return System.nanoTime() - lastUsed > trusted.toNanos();
    }

    /** Begins a transaction in which nobody else can append. */
    TreeHead lockHead() throws SQLException {
        connected().setAutoCommit(false);
        return readHead(Sql.LOCK_HEAD);
    }

    void commit() throws SQLException {
        Connection open = connected();
        open.commit();
        open.setAutoCommit(true);
    }

    void rollback() throws SQLException {
        Connection open = connected();
        if (!open.getAutoCommit()) {
            open.rollback();
            open.setAutoCommit(true);
        }
    }

    /** Sends the batch; false, with nothing stored, when the head is not the one it was made for. */
    boolean send(Attempt attempt) throws SQLException {
        try (PreparedStatement statement = connected().prepareStatement(Sql.APPEND)) {
            new AppendBinding(statement).bind(attempt);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Which of these appends claim what is stored already. */
    Map<AppendRequest, Claim> conflicts(List<AppendRequest> requests) throws SQLException {
        List<AppendRequest> owners = requests.stream()
                .flatMap(request -> request.leaves().stream().map(leaf -> request))
                .toList();
        List<DraftLeaf> leaves =
                requests.stream().flatMap(request -> request.leaves().stream()).toList();
        Map<AppendRequest, Claim> conflicts = new LinkedHashMap<>();
        try (PreparedStatement statement = connected().prepareStatement(Sql.CONFLICTS)) {
            new AppendBinding(statement).bindClaims(leaves);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int index = rows.getInt(1);
                    Claim claim = taken(leaves.get(index), rows.getBoolean(2), rows.getBoolean(3));
                    // A repeated command outweighs what else collides: it is no conflict but an answer to look up.
                    conflicts.merge(owners.get(index), claim, (a, b) -> b instanceof Claim.CommandOrdinal ? b : a);
                }
            }
        }
        return conflicts;
    }

    private static Claim taken(DraftLeaf leaf, boolean command, boolean sequence) {
        UUID commandId = leaf.commandId();
        Integer ordinal = leaf.ordinal();
        if (command && commandId != null && ordinal != null) {
            return new Claim.CommandOrdinal(commandId, ordinal);
        }
        String stream = leaf.stream();
        Long number = leaf.sequence();
        return sequence && stream != null && number != null
                ? new Claim.StreamSequence(stream, number)
                : new Claim.EventId(leaf.eventKey());
    }

    private TreeHead readHead(String sql) throws SQLException {
        try (Statement statement = connected().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new SQLException("the ledger has no head: its schema is incomplete", "55000");
            }
            OffsetDateTime at = row.getObject(3, OffsetDateTime.class);
            Instant last = at == null ? null : at.toInstant();
            return new TreeHead(CompactRange.of(row.getLong(1), row.getBytes(2)), last);
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = dataSource.getConnection();
            open.setAutoCommit(true);
            open.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            open.setNetworkTimeout(Runnable::run, Math.toIntExact(timeout.toMillis()));
            connection = open;
        }
        lastUsed = System.nanoTime();
        return open;
    }

    /** Gives the connection up; the next use makes a new one. */
    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException alreadyGone) {
                // It is given up because it failed or because the store stops: nothing depends on its goodbye.
            }
        }
    }
}
