package org.gerch.projections.writing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * A source whose streams hand out only what a processor is there for, and never more than its work package takes in.
 *
 * <p>A {@code PooledStreamingEventProcessor} that finds a package full looks again only after 100 ms, in which a fast view has long
 * been idle. Here the stream says that nothing is available at present, and calls the processor when enough is handled.
 *
 * <p>An event that doesn't concern the processor is passed over while there is a further one: to Axon it costs as much as any
 * other. The last one is handed out whatever it is, because its token says how far the processor has come; but only now and
 * then, because each takes a transaction, which those processors pay for that have something to do.
 */
public final class PacedSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    /** Below the 1,024 of a work package, so that it is never full. */
    private static final int IN_FLIGHT = 900;

    private static final int GO_ON_BELOW = IN_FLIGHT / 2;
    private static final long LOOK_AGAIN_MILLIS = 1;
    /** One thread serves several processors, and has to look after their claims too. */
    private static final int MOST_PASSED_OVER = 10_000;

    private static final long BETWEEN_MERE_TOKENS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Predicate<TrackedEventMessage<?>> concerns;
    private final LongSupplier handled;
    private final ScheduledExecutorService timer;

    /**
     * Makes it for one processor.
     *
     * @param concerns which events it is there for
     * @param handled the number of leaves that its furthest behind segment here has handled
     * @param timer calls the processor back, on the one thread that reads from the stream too
     */
    public PacedSource(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Predicate<TrackedEventMessage<?>> concerns,
            LongSupplier handled,
            ScheduledExecutorService timer) {
        this.source = source;
        this.concerns = concerns;
        this.handled = handled;
        this.timer = timer;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Paced(source.openStream(token));
    }

    @Override
    public TrackingToken createTailToken() {
        return source.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return source.createHeadToken();
    }

    /** Used by the coordinator's thread alone, but for the callback. */
    private final class Paced implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> stream;
        /** The positions that were handed out and are not handled yet, as far as is known. */
        private final Deque<Long> inFlight = new ArrayDeque<>();

        private boolean full;
        private volatile boolean open = true;
        private @Nullable Runnable callback;
        /** The last one that was passed over; null when it has been handed out, or one after it. */
        private @Nullable TrackedEventMessage<?> passedOver;

        /** Whether that one is to be handed out next. */
        private boolean mereToken;

        private long mereTokenAt = System.nanoTime() - BETWEEN_MERE_TOKENS_NANOS;
        private boolean waiting;

        private Paced(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            int most = full ? GO_ON_BELOW : IN_FLIGHT;
            // Asked only here: it would cost more than all else that is done for an event.
            if (inFlight.size() >= most && inFlight() >= most) {
                lookAgain();
                return false;
            }
            full = false;
            boolean concerned = passOver(timeout, unit);
            mereToken = !concerned && passedOver != null && isTimeForAToken();
            return concerned || mereToken;
        }

        /** Whether one that concerns the processor is next, or it is time to tell it where it is. */
        private boolean passOver(int timeout, TimeUnit unit) throws InterruptedException {
            int passed = 0;
            boolean more = stream.hasNextAvailable(passedOver == null ? timeout : 0, unit);
            while (more
                    && passed < MOST_PASSED_OVER
                    && !concerns.test(stream.peek().orElseThrow())) {
                passedOver = stream.nextAvailable();
                passed++;
                more = stream.hasNextAvailable(0, unit);
            }
            return more;
        }

        private boolean isTimeForAToken() {
            long rest = mereTokenAt + BETWEEN_MERE_TOKENS_NANOS - System.nanoTime();
            if (rest > 0 && !waiting) {
                waiting = true;
                timer.schedule(this::callForAToken, rest, TimeUnit.NANOSECONDS);
            }
            return rest <= 0;
        }

        private void callForAToken() {
            waiting = false;
            Runnable known = callback;
            if (open && known != null) {
                known.run();
            }
        }

        private int inFlight() {
            long known = handled.getAsLong();
            while (!inFlight.isEmpty() && inFlight.getFirst() < known) {
                inFlight.removeFirst();
            }
            return inFlight.size();
        }

        private void lookAgain() {
            if (!full) {
                full = true;
                timer.schedule(this::callWhenRoom, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        }

        private void callWhenRoom() {
            Runnable waiting = callback;
            if (!open || waiting == null) {
                return;
            }
            if (inFlight() < GO_ON_BELOW) {
                waiting.run();
            } else {
                timer.schedule(this::callWhenRoom, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> next;
            if (mereToken) {
                next = Objects.requireNonNull(passedOver);
                mereTokenAt = System.nanoTime();
            } else {
                next = stream.nextAvailable();
            }
            passedOver = null;
            mereToken = false;
            inFlight.addLast(next.trackingToken().position().orElseThrow());
            return next;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            this.callback = callback;
            return stream.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            open = false;
            stream.close();
        }
    }
}
