package org.gerch.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gerch.store.AppendRequest.Claim;
import org.gerch.store.Disagreement.Evidence;
import org.gerch.store.Disagreement.Shorter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns batches into leaves. Used by the appender's thread alone.
 *
 * <p>It remembers the head of the log, so that a batch is one statement. When that statement finds another head, because
 * another node has appended, the batch is sent once more while the head is locked: merely trying again would starve a node
 * whose batches are large.
 */
final class LogWriter {
    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

    private final AppendSession session;
    private final RecordedTime recordedTime;
    private final Halt halt;
    private @Nullable TreeHead head;
    /** How far the log is known to have reached. */
    private long reached;
    /** Whether the database has been told to store, so that an error no longer means "not stored". */
    private boolean told;

    private Runnable whenAway = () -> {};

    LogWriter(AppendSession session, RecordedTime recordedTime, Halt halt) {
        this.session = session;
        this.recordedTime = recordedTime;
        this.halt = halt;
    }

    /** What to do when the database could not even be asked, so that nothing of the appends under way is stored. */
    void whenAway(Runnable then) {
        this.whenAway = then;
    }

    /**
     * Stores these appends and answers each of them.
     *
     * @param waiting no two of them with the same claim, each after those on which it rests
     * @param durable told of what became durable, after its callers were answered
     */
    void store(List<AppendRequest> waiting, Consumer<Attempt> durable) {
        List<AppendRequest> left = withBasis(waiting);
        while (!left.isEmpty()) {
            told = false;
            try {
                Attempt attempt = send(left);
                head = attempt.after();
                reached = attempt.after().size();
                attempt.stored();
                durable.accept(attempt);
                left = List.of();
            } catch (SQLException error) {
                left = withBasis(recover(left, error, durable));
            } catch (RuntimeException unexpected) {
                fail(left, told ? new AppendOutcomeUnknown(unexpected) : unexpected);
                left = List.of();
            }
        }
    }

    /** Without those that rest on what has failed, nor those that rest on these: each comes after its basis. */
    private static List<AppendRequest> withBasis(List<AppendRequest> requests) {
        List<AppendRequest> kept = new ArrayList<>(requests.size());
        for (AppendRequest request : requests) {
            if (request.isBaseless()) {
                request.failed(AppendConflict.baseless());
            } else {
                kept.add(request);
            }
        }
        return kept;
    }

    private Attempt send(List<AppendRequest> requests) throws SQLException {
        halt.pass();
        TreeHead known = currentHead();
        Attempt attempt = new Attempt(requests, known, recordedTime);
        told = true;
        return session.send(attempt) ? attempt : sendUnderLock(requests);
    }

    /**
     * The remembered head, or the stored one after a silence.
     *
     * <p>A connection that died in a silence would otherwise be noticed by an append, whose outcome would be in doubt. So it is
     * asked a question first, and replaced once if it does not answer.
     */
    private TreeHead currentHead() throws SQLException {
        TreeHead known = head;
        if (known == null || session.wasIdle()) {
            try {
                known = session.head();
            } catch (SQLException error) {
                if (head == null || SqlFailure.of(error) != SqlFailure.LOST) {
                    throw error;
                }
                session.close();
                known = session.head();
            }
            head = reaching(known);
        }
        return known;
    }

    /** A head that was read: one that is behind what was stored before belongs to another database, or to an earlier state of this one. */
    private TreeHead reaching(TreeHead read) {
        if (read.size() < reached) {
            halt.because(new Shorter(read.size(), reached, Evidence.THIS_PROCESS));
            halt.pass();
        }
        reached = read.size();
        return read;
    }

    private Attempt sendUnderLock(List<AppendRequest> requests) throws SQLException {
        told = false;
        TreeHead locked = session.lockHead();
        Attempt attempt;
        try {
            head = reaching(locked);
            attempt = new Attempt(requests, locked, recordedTime);
        } catch (RuntimeException refused) {
            session.rollback();
            throw refused;
        }
        if (!session.send(attempt)) {
            throw new SQLException("the locked head is not the one that was read", "55000");
        }
        told = true;
        session.commit();
        return attempt;
    }

    /** Answers those for whom the error is final and returns the others. */
    private List<AppendRequest> recover(List<AppendRequest> requests, SQLException error, Consumer<Attempt> durable) {
        SqlFailure failure = SqlFailure.of(error);
        try {
            return switch (failure) {
                case TAKEN -> {
                    session.rollback();
                    yield withoutConflicts(requests, error);
                }
                case VALUE -> {
                    session.rollback();
                    yield oneByOne(requests, error, durable);
                }
                case REFUSED -> {
                    session.rollback();
                    LOG.warn("The database refused an append: {}", error.getMessage());
                    fail(requests, SqlFailure.unavailable(error));
                    yield List.of();
                }
                case LOST -> {
                    giveUp(requests, error);
                    yield List.of();
                }
            };
        } catch (SQLException lostMeanwhile) {
            // The statement itself was refused, so nothing of it is stored.
            told = false;
            giveUp(requests, lostMeanwhile);
            return List.of();
        }
    }

    private List<AppendRequest> withoutConflicts(List<AppendRequest> requests, SQLException error) throws SQLException {
        Map<AppendRequest, Claim> conflicts = session.conflicts(requests);
        if (conflicts.isEmpty()) {
            LOG.error("The log's tables contradict each other: no leaf explains {}", error.getMessage());
            fail(requests, SqlFailure.unavailable(error));
            return List.of();
        }
        conflicts.forEach((request, claim) -> request.failed(AppendConflict.over(claim)));
        return requests.stream()
                .filter(request -> !conflicts.containsKey(request))
                .toList();
    }

    /** A value that the database refuses must fail its own append and no other. */
    private List<AppendRequest> oneByOne(List<AppendRequest> requests, SQLException error, Consumer<Attempt> durable) {
        if (requests.size() == 1) {
            fail(requests, new IllegalArgumentException("the database refuses a value: " + error.getMessage(), error));
        } else {
            requests.forEach(request -> store(List.of(request), durable));
        }
        return List.of();
    }

    private void giveUp(List<AppendRequest> requests, SQLException error) {
        LOG.warn("Lost the database while {}: {}", told ? "storing" : "about to store", error.getMessage());
        session.close();
        head = null;
        if (!told) {
            // Before anybody learns of it: who sends again, because of the answer, must not be refused with those.
            whenAway.run();
        }
        fail(requests, told ? new AppendOutcomeUnknown(error) : SqlFailure.unavailable(error));
    }

    private static void fail(List<AppendRequest> requests, RuntimeException why) {
        requests.forEach(request -> request.failed(why));
    }

    void close() {
        session.close();
        head = null;
    }
}
