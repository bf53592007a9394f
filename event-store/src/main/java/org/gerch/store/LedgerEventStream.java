package org.gerch.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * An endless stream of the log's events from a position on, for one reader.
 *
 * <p>It asks the database only for what is known to be there, a page at a time, and calls the reader when there is more. Used by one
 * thread at a time, as Axon's processors do.
 */
final class LedgerEventStream implements TrackingEventStream {
    private static final int PAGE = 512;

    private final LeafReader leaves;
    private final KnownHead knownHead;
    private final Function<List<Leaf>, List<? extends TrackedEventMessage<?>>> decode;
    private final Deque<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private long next;
    private @Nullable Runnable callback;

    /**
     * A stream from a position on.
     *
     * @param decode turns leaves into messages; may leave some out
     */
    LedgerEventStream(
            LeafReader leaves,
            KnownHead knownHead,
            long from,
            Function<List<Leaf>, List<? extends TrackedEventMessage<?>>> decode) {
        this.leaves = leaves;
        this.knownHead = knownHead;
        this.next = from;
        this.decode = decode;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(ready.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        fill();
        while (ready.isEmpty()) {
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
        return ready.remove();
    }

    private void fill() {
        while (ready.isEmpty() && next < knownHead.size()) {
            List<Leaf> page = leaves.from(next, PAGE);
            if (page.isEmpty()) {
                return;
            }
            ready.addAll(decode.apply(page));
            next = page.getLast().position() + 1;
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
        ready.clear();
    }
}
