package org.gerch.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of other nodes' appends, on a connection and thread of its own.
 *
 * <p>A notification is not kept for those who were not connected. So the head is also read after every connect and once a second,
 * which finds out too whether the connection is still alive.
 */
final class HeadListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadListener.class);
    private static final Duration SILENCE = Duration.ofSeconds(1);
    /** How soon the end of the store is noticed; hearing itself takes no time. */
    private static final Duration ATTENTION = Duration.ofMillis(200);
    /** The head is one row: a database that is silent for longer is gone, and another connection may find it. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final KnownHead knownHead;
    private volatile boolean closing;
    private volatile @Nullable Connection connection;
    private @Nullable Thread thread;

    HeadListener(DataSource dataSource, KnownHead knownHead) {
        this.dataSource = dataSource;
        this.knownHead = knownHead;
    }

    /** Starts listening; only the first call has an effect. */
    synchronized void start() {
        if (thread == null && !closing) {
            thread = Thread.ofPlatform().name("ledger-head-listener").daemon().start(this::run);
        }
    }

    private void run() {
        while (!closing) {
            try (Connection open = dataSource.getConnection()) {
                connection = open;
                listen(open);
            } catch (SQLException lost) {
                if (!closing) {
                    LOG.warn("Lost the connection that hears of other nodes' events: {}", lost.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection open) throws SQLException {
        open.setAutoCommit(true);
        open.setNetworkTimeout(Runnable::run, Math.toIntExact(ANSWER.toMillis()));
        PGConnection notified = open.unwrap(PGConnection.class);
        try (Statement statement = open.createStatement()) {
            statement.execute("listen " + Sql.CHANNEL);
            while (!closing) {
                // First listening, then reading: what is appended in between is heard.
                try (ResultSet row = statement.executeQuery(Sql.HEAD)) {
                    if (row.next()) {
                        knownHead.advanceTo(row.getLong(1));
                    }
                }
                hearUntilSilence(notified);
            }
        }
    }

    private void hearUntilSilence(PGConnection notified) throws SQLException {
        long lastRead = System.nanoTime();
        while (!closing && System.nanoTime() - lastRead < SILENCE.toNanos()) {
            PGNotification[] heard = notified.getNotifications(Math.toIntExact(ATTENTION.toMillis()));
            for (PGNotification one : heard) {
                knownHead.advanceTo(Long.parseLong(one.getParameter()));
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(SILENCE);
        } catch (InterruptedException stop) {
            closing = true;
        }
    }

    @Override
    public synchronized void close() {
        closing = true;
        Thread started = thread;
        if (started == null) {
            return;
        }
        try {
            if (!started.join(SILENCE)) {
                started.interrupt();
                abort();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** For a connection that does not even answer: closing it in the ordinary way would wait for the answer. */
    private void abort() {
        Connection open = connection;
        try {
            if (open != null) {
                open.abort(Runnable::run);
            }
        } catch (SQLException alreadyGone) {
            LOG.debug("The connection was gone already", alreadyGone);
        }
    }
}
