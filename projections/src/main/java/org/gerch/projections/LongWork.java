package org.gerch.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How long the database may be silent where it has much to do before it answers.
 *
 * <p>A connection of the pool gives up sooner, as whoever asks a question waits for it. The pool takes this back when it gets the
 * connection back.
 */
public enum LongWork {
    /** Reading or emptying a whole table: it may have to be sorted before the first row is there, or be waited for. */
    WHOLE_TABLE(Duration.ofMinutes(10)),
    /** Making a table with its indexes anew. */
    REBUILD(Duration.ofHours(6));

    private final Duration silence;

    LongWork(Duration silence) {
        this.silence = silence;
    }

    /** Allows it on a connection, until that is closed. */
    public void allow(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
    }
}
