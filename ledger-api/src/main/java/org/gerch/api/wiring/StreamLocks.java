package org.gerch.api.wiring;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.gerch.api.command.Dispatch;
import org.gerch.store.AppendChain;
import org.gerch.store.PendingAppend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets one command at a time be decided on a stream; whoever came first goes first.
 *
 * <p>A unit of work gives its turn away when its append is queued, long before that is durable. Whoever is next decides on the
 * remembered state, which has the queued events in it, and rests on that append from then on ({@link AppendChain}).
 *
 * <p>Axon's own lock looks every 10 ms whether threads wait for each other in a circle, and stalls for minutes when thousands
 * wait for one stream. This one doesn't look: a command that takes two streams takes them in a fixed order.
 */
@Component(StreamLocks.NAME)
public final class StreamLocks implements LockFactory {
    /** For {@code @Aggregate(lockFactory = StreamLocks.NAME)}. */
    public static final String NAME = "streamLocks";

    /** Long enough for thousands that wait for one stream; whoever waited longer is told to come again. */
    private static final int PATIENCE_SECONDS = 10;

    private final ConcurrentMap<String, Turns> streams = new ConcurrentHashMap<>();
    private final AggregateCache states;

    /** @param states those of the same streams; a state is put there by whoever has the turn, and by nobody else */
    public StreamLocks(AggregateCache states) {
        this.states = states;
    }

    @Override
    public Lock obtainLock(String stream) {
        Turns turns = join(stream);
        boolean mine = false;
        try {
            mine = turns.lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!mine) {
            leave(stream);
            throw new LockAcquisitionFailedException("gave up waiting for a turn on " + stream);
        }
        Held held = new Held(stream, turns);
        if (CurrentUnitOfWork.isStarted()) {
            try {
                begin(CurrentUnitOfWork.get(), held);
            } catch (RuntimeException failed) {
                held.release();
                throw failed;
            }
        }
        return held;
    }

    private void begin(UnitOfWork<?> work, Held held) {
        takeOver(held.stream, held.turns.last, work);
        // Added while the commit is being prepared, it comes after everything that was added before: after the append.
        work.onPrepareCommit(preparing -> preparing.onPrepareCommit(held::passOn));
    }

    /** Sees to it that the state at hand is what the stored events or those of the last append say. */
    private void takeOver(String stream, @Nullable PendingAppend last, UnitOfWork<?> work) {
        if (Dispatch.onlyOnStored(work.getMessage().getMetaData())) {
            states.remove(stream);
        }
        if (last == null) {
            return;
        }
        if (!states.containsKey(stream)) {
            // The stream is about to be read, and would be read without these events.
            last.settle();
        }
        if (last.isFailed()) {
            states.remove(stream);
        } else if (!last.isStored()) {
            AppendChain.of(work).restOn(last);
        }
    }

    private Turns join(String stream) {
        return streams.compute(stream, (name, known) -> {
            Turns turns = known == null ? new Turns() : known;
            turns.callers++;
            return turns;
        });
    }

    private void leave(String stream) {
        streams.computeIfPresent(stream, (name, turns) -> --turns.callers == 0 ? null : turns);
    }

    int streamsInUse() {
        return streams.size();
    }

    /** Kept as long as a unit of work on the stream is not at its end, so that its append is known to whoever comes meanwhile. */
    private static final class Turns {
        private final ReentrantLock lock = new ReentrantLock(true);

        /** Guarded by the lock. */
        private @Nullable PendingAppend last;

        /** Guarded by the map's lock on its key. */
        private int callers;
    }

    private final class Held implements Lock {
        private final String stream;
        private final Turns turns;
        private boolean held = true;
        private boolean left;

        private Held(String stream, Turns turns) {
            this.stream = stream;
            this.turns = turns;
        }

        private void passOn(UnitOfWork<?> work) {
            PendingAppend appended = AppendChain.of(work).own();
            if (appended != null) {
                turns.last = appended;
            }
            unlock();
        }

        private void unlock() {
            if (held) {
                held = false;
                turns.lock.unlock();
            }
        }

        @Override
        public void release() {
            unlock();
            if (!left) {
                left = true;
                leave(stream);
            }
        }

        @Override
        public boolean isHeld() {
            return held;
        }
    }
}
