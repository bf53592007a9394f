package org.gerch.api.wiring;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.springframework.stereotype.Component;

/**
 * Lets one command at a time change a stream; whoever came first goes first.
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
        return new Held(stream, turns);
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

    /** Guarded by the map's lock on its key, but for the lock itself. */
    private static final class Turns {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int callers;
    }

    private final class Held implements Lock {
        private final String stream;
        private final Turns turns;
        private boolean held = true;

        private Held(String stream, Turns turns) {
            this.stream = stream;
            this.turns = turns;
        }

        @Override
        public void release() {
            if (held) {
                held = false;
                turns.lock.unlock();
                leave(stream);
            }
        }

        @Override
        public boolean isHeld() {
            return held;
        }
    }
}
