package org.gerch.projections.writing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.view.View;
import org.gerch.projections.Leaves;
import org.gerch.projections.LongWork;

/**
 * Folds the events of one transaction and writes what they change; a stream that can't be folded stops, the others go on.
 *
 * @param <S> what the view knows of one stream
 */
public final class ViewWriter<S> {
    /** Rows in one statement; only judging everything anew ever has more. */
    private static final int LARGEST_WRITE = 5_000;

    private final View<S> view;
    private final ViewTable table;
    private final ConnectionProvider connections;
    private final Predicate<String> mine;
    private final DeadLetters stopped;
    private final Batch<S> batch;

    /**
     * A writer for one transaction.
     *
     * @param connections give the connection of that transaction
     * @param mine which streams are this writer's
     * @param stopped those that are not folded, and where further ones are put
     */
    ViewWriter(
            View<S> view,
            ViewTable table,
            ConnectionProvider connections,
            Predicate<String> mine,
            DeadLetters stopped,
            Batch<S> batch) {
        this.view = view;
        this.table = table;
        this.connections = connections;
        this.mine = mine;
        this.stopped = stopped;
        this.batch = batch;
    }

    /** A writer of all streams that remembers nothing from one transaction to the next. */
    public static <S> ViewWriter<S> of(
            View<S> view, ViewTable table, ConnectionProvider connections, DeadLetters stopped, Leaves leaves) {
        return new ViewWriter<>(
                view, table, connections, stream -> true, stopped, new Batch<>(view, leaves, new SegmentMemory<>(0)));
    }

    /** Whether the view has to do with the stream's events at all. */
    public static boolean concerns(View<?> view, String stream) {
        String feature = Streams.feature(stream);
        return feature.equals(view.feature()) || view.judges() && feature.equals(Adoption.FEATURE);
    }

    /** Folds one event that concerns the view. */
    public void handle(Recorded<LedgerEvent> recorded) throws SQLException {
        if (!Streams.feature(recorded.stream()).equals(view.feature())) {
            adopt(recorded);
        } else if (mine.test(recorded.stream())) {
            fold(recorded);
        }
        if (batch.changes().size() > LARGEST_WRITE) {
            write();
        }
    }

    /** Notes an event that can't even be read. */
    public void unreadable(String stream, long position, RuntimeException failure) {
        if (!mine.test(stream)) {
            return;
        }
        if (stopped.holds(stream)) {
            stopped.waits(stream, position);
        } else {
            stopped.stop(stream, position, failure);
        }
    }

    private void fold(Recorded<LedgerEvent> recorded) {
        if (stopped.holds(recorded.stream())) {
            stopped.waits(recorded.stream(), recorded.position());
            return;
        }
        try {
            batch.fold(recorded);
        } catch (FoldFailed failed) {
            stopped.stop(recorded.stream(), recorded.position(), failed.failure());
        }
    }

    private void adopt(Recorded<LedgerEvent> adoption) throws SQLException {
        // Rows of earlier events in this batch are judged anew too: they must be in the table to be found.
        write();
        RuleBook before = batch.adopt(adoption);
        Set<String> streams = new HashSet<>(batch.streams());
        try (Connection connection = connections.getConnection()) {
            LongWork.WHOLE_TABLE.allow(connection);
            streams.addAll(table.standing(connection));
        }
        for (String stream : streams) {
            if (mine.test(stream) && !stopped.holds(stream) && Adoption.concerns(stream, adoption.event())) {
                judgeAnew(stream, adoption.position(), before);
            }
            if (batch.changes().size() > LARGEST_WRITE) {
                write();
            }
        }
    }

    private void judgeAnew(String stream, long position, RuleBook before) {
        try {
            batch.judgeAnew(stream, position, before);
        } catch (FoldFailed failed) {
            stopped.stop(stream, position, failed.failure());
        }
    }

    /** Writes what is not written yet; what was stopped is for whoever gave the list. */
    public void write() throws SQLException {
        try (Connection connection = connections.getConnection()) {
            table.write(connection, batch.changes());
        }
        batch.changes().clear();
    }

    DeadLetters stopped() {
        return stopped;
    }
}
