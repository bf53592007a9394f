package org.gerch.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * An endless stream of the log's events from a position on, for one reader.
 *
 * <p>It asks only for what is known to be there, a run at a time, and calls the reader when there is more. Used by one thread at a
 * time, as Axon's processors do.
 */
final class LedgerEventStream implements TrackingEventStream {
    private final SharedRuns runs;
    private final KnownHead knownHead;
    private Iterator<? extends TrackedEventMessage<?>> run = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> ready;
    private long next;
    private @Nullable Runnable callback;

    /** A stream from a position on. */
    LedgerEventStream(SharedRuns runs, KnownHead knownHead, long from) {
        this.runs = runs;
        this.knownHead = knownHead;
        this.next = from;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(ready);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        fill();
        while (ready == null) {
            if (timeout <= 0 || !knownHead.awaitMoreThan(next, deadline - System.nanoTime())) {
                return false;
            }
            fill();
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.HOURS)) {
            // Nothing for an hour is no reason to stop waiting.
        }
        TrackedEventMessage<?> available = Objects.requireNonNull(ready);
        ready = null;
        return available;
    }

    private void fill() {
        while (ready == null && (run.hasNext() || next < knownHead.size())) {
            if (run.hasNext()) {
                ready = run.next();
            } else {
                SharedRuns.Run further = runs.at(next);
                run = further.from(next).iterator();
                next = further.end();
            }
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        forgetCallback();
        this.callback = callback;
        knownHead.onGrown(callback);
        callback.run();
        return true;
    }

    private void forgetCallback() {
        if (callback != null) {
            knownHead.forget(callback);
        }
    }

    @Override
    public void close() {
        forgetCallback();
        ready = null;
        run = Collections.emptyIterator();
    }
}
