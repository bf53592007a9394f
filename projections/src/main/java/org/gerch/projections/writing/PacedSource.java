package org.gerch.projections.writing;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * A source whose streams never hand out more than a processor's work package takes in.
 *
 * <p>A {@code PooledStreamingEventProcessor} that finds a package full looks again only after 100 ms, in which a fast view has long
 * been idle. Here the stream says that nothing is available at present, and calls the processor when enough is handled.
 */
public final class PacedSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    /** Below the 1,024 of a work package, so that it is never full. */
    private static final int IN_FLIGHT = 900;

    private static final int GO_ON_BELOW = IN_FLIGHT / 2;
    private static final long LOOK_AGAIN_MILLIS = 1;

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final LongSupplier handled;
    private final ScheduledExecutorService timer;

    /**
     * Makes it for one processor.
     *
     * @param handled the number of leaves that its furthest behind segment here has handled
     * @param timer calls the processor back
     */
    public PacedSource(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            LongSupplier handled,
            ScheduledExecutorService timer) {
        this.source = source;
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
        private volatile long given;
        private long known;
        private boolean full;
        private volatile boolean open = true;
        private @Nullable Runnable callback;

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
            if (given - known >= most) {
                // Asked only here: it would cost more than all else that is done for an event.
                known = handled.getAsLong();
                if (given - known >= most) {
                    lookAgain();
                    return false;
                }
            }
            full = false;
            return stream.hasNextAvailable(timeout, unit);
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
            if (given - handled.getAsLong() < GO_ON_BELOW) {
                waiting.run();
            } else {
                timer.schedule(this::callWhenRoom, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> next = stream.nextAvailable();
            given = next.trackingToken().position().orElse(-1) + 1;
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
