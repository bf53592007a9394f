package org.gerch.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gerch.core.view.View;
import org.gerch.projections.LongWork;
import org.gerch.projections.reading.ViewsUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rebuild of some views, from the first leaf to the last swap; each view is swapped by itself. */
final class Rebuild implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int THREADS = 2;
    /** So few that nobody notices the pause in which they are folded. */
    private static final long FEW = 500;

    private static final int MOST_ROUNDS = 50;
    private static final int MOST_SWAPS = 5;

    private final RebuildSurroundings with;
    private final RebuildLock lock;
    private final List<FreshTable<?>> tables;
    private final Map<String, Comparison> comparisons = new ConcurrentHashMap<>();
    private final long started = System.nanoTime();
    private volatile RebuildState state = RebuildState.FOLDING;
    private volatile long events;
    private volatile long total;
    private volatile @Nullable Duration took;
    private volatile @Nullable String problem;

    private record Comparison(long size, String serving, String rebuilt) {}

    /**
     * Makes it.
     *
     * @param lock given back at the end
     */
    Rebuild(List<View<?>> views, RebuildSurroundings with, RebuildLock lock) {
        this.with = with;
        this.lock = lock;
        this.tables = views.stream().<FreshTable<?>>map(FreshTable::new).toList();
        this.total = with.size().getAsLong();
    }

    boolean isOver() {
        return state.isOver();
    }

    RebuildProgress progress(String view) {
        Duration past = took;
        Comparison known = comparisons.get(view);
        return new RebuildProgress(
                view,
                state,
                events,
                total,
                past == null ? Duration.ofNanos(System.nanoTime() - started) : past,
                known == null ? null : known.size(),
                known == null ? null : known.serving(),
                known == null ? null : known.rebuilt(),
                problem);
    }

    @Override
    public void run() {
        try (lock) {
            fold();
            catchUp();
            state = RebuildState.COMPARING;
            tables.forEach(this::compare);
            state = RebuildState.SWAPPING;
            for (FreshTable<?> table : tables) {
                swap(table);
            }
            end(RebuildState.DONE);
        } catch (SQLException | RuntimeException | InterruptedException failed) {
            LOG.warn("A rebuild failed; the serving views are as they were", failed);
            problem = String.valueOf(failed.getMessage());
            end(RebuildState.FAILED);
        }
    }

    private void end(RebuildState how) {
        took = Duration.ofNanos(System.nanoTime() - started);
        state = how;
    }

    private void fold() throws SQLException, InterruptedException {
        try (Connection connection = with.pool().getConnection()) {
            LongWork.REBUILD.allow(connection);
            FreshTable.dropLeftOvers(connection);
            for (FreshTable<?> table : tables) {
                table.create(connection);
            }
        }
        long size = total;
        new BulkFold(tables, with.leaves(), with.pool(), THREADS).run(size, done -> events = done);
        state = RebuildState.INDEXING;
        try (Together indexing = new Together(THREADS, "index")) {
            for (FreshTable<?> table : tables) {
                indexing.start(() -> {
                    try (Connection connection = with.pool().getConnection()) {
                        LongWork.REBUILD.allow(connection);
                        table.index(connection, size);
                    }
                    return null;
                });
            }
            indexing.finish();
        }
    }

    /**
     * In rounds, each of what came during the one before, until little is left, or no less than the round before: events then come
     * faster than they are folded, and the rest is folded while the processor waits.
     */
    private void catchUp() throws SQLException {
        state = RebuildState.CATCHING_UP;
        long before = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long size = with.size().getAsLong();
            long left = size - events;
            total = size;
            if (round > 0 && (left <= FEW || left >= before)) {
                return;
            }
            before = round == 0 ? Long.MAX_VALUE : left;
            for (FreshTable<?> table : tables) {
                catchUp(table, size);
            }
            events = size;
        }
    }

    private void catchUp(FreshTable<?> table, long size) throws SQLException {
        try (Connection connection = with.pool().getConnection()) {
            connection.setAutoCommit(false);
            LongWork.REBUILD.allow(connection);
            try {
                FreshTable.CaughtUp further = table.catchUp(connection, with.leaves(), size);
                connection.commit();
                table.committed(further);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** After the same leaves both must say the same; a difference is told, and the swap heals it. */
    private void compare(FreshTable<?> table) {
        View<?> view = table.view();
        long size = Math.min(table.reached(), with.handled().applyAsLong(view.name()));
        Comparison both = new Comparison(
                size, with.views().digest(view, size), with.views().digest(table.schema(), view, size));
        comparisons.put(view.name(), both);
        if (!both.serving().equals(both.rebuilt())) {
            LOG.warn(
                    "The view {} did not say what the first {} leaves say: digest {}, rebuilt {}",
                    view.name(),
                    size,
                    both.serving(),
                    both.rebuilt());
        }
    }

    /** Tries again when a reader or another node's processor was in the way; nothing is changed by a try that failed. */
    private void swap(FreshTable<?> table) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                with.processors().paused(table.view().name(), () -> swapNow(table));
                return;
            } catch (ViewsUnavailable inTheWay) {
                if (tries == MOST_SWAPS) {
                    throw inTheWay;
                }
                LOG.info(
                        "{} could not be swapped, trying again: {}",
                        table.view().name(),
                        inTheWay.getMessage());
                catchUp(table, with.size().getAsLong());
            }
        }
    }

    private void swapNow(FreshTable<?> table) {
        with.transactions().executeInTransaction(() -> {
            String view = table.view().name();
            try (Connection connection = with.current().getConnection()) {
                lock.check();
                LongWork.REBUILD.allow(connection);
                // Readers that come after us wait behind our wait: better to give up and try again.
                FreshTable.execute(connection, "set local lock_timeout = '2s'");
                with.tokens().take(view);
                long size = with.size().getAsLong();
                FreshTable.CaughtUp last = table.catchUp(connection, with.leaves(), size);
                table.takeOver(connection, last);
                with.tokens().moveTo(view, size);
                with.tokens().giveBack(view);
                events = size;
                total = Math.max(total, size);
            } catch (SQLException failed) {
                throw new ViewsUnavailable(failed);
            }
        });
    }
}
