package org.gerch.projections.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a processor is given of a log whose events are numbers. */
class PacedSourceTest {
    private static final Predicate<TrackedEventMessage<?>> ALL = event -> true;

    private final AtomicLong size = new AtomicLong();
    private final AtomicLong handled = new AtomicLong();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void events_that_do_not_concern_the_processor_are_passed_over() throws InterruptedException {
        size.set(10);

        assertThat(givenNow(multiplesOf(4))).containsExactly(0L, 4L, 8L, 9L);
    }

    @Test
    void the_last_one_there_is_says_how_far_the_log_goes_whatever_it_is() throws Exception {
        BlockingStream<TrackedEventMessage<?>> stream = stream(multiplesOf(100));
        AtomicInteger calls = new AtomicInteger();
        stream.setOnAvailableCallback(calls::incrementAndGet);
        size.set(7);
        assertThat(timer.submit(() -> given(stream)).get()).containsExactly(0L, 6L);

        size.set(12);
        assertThat(timer.submit(() -> given(stream)).get()).as("so soon after").isEmpty();
        while (calls.get() == 0) {
            Thread.onSpinWait();
        }
        size.set(14);
        assertThat(timer.submit(() -> given(stream)).get()).containsExactly(13L);
    }

    @Test
    void nothing_keeps_waiting_what_concerns_the_processor() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> stream = stream(multiplesOf(100));
        size.set(99);
        assertThat(given(stream)).containsExactly(0L, 98L);
        size.set(100);
        assertThat(given(stream)).isEmpty();

        size.set(102);
        assertThat(given(stream)).containsExactly(100L);
    }

    @Test
    void a_processor_that_nothing_concerns_is_told_now_and_then_how_far_it_has_come() throws InterruptedException {
        size.set(25_000);

        assertThat(givenNow(event -> false)).containsExactly(10_000L, 20_001L, 24_999L);
    }

    @Test
    void no_more_is_handed_out_than_a_work_package_takes_in_until_something_is_handled() throws InterruptedException {
        size.set(5_000);
        BlockingStream<TrackedEventMessage<?>> stream = stream(ALL);
        assertThat(given(stream)).hasSize(900).last().isEqualTo(899L);

        handled.set(100);
        assertThat(given(stream)).as("half of it has to be handled first").isEmpty();

        handled.set(460);
        assertThat(given(stream)).hasSize(460).first().isEqualTo(900L);
    }

    @Test
    void what_is_passed_over_is_not_counted_as_handed_out() throws InterruptedException {
        size.set(5_000);

        assertThat(givenNow(multiplesOf(10))).hasSize(501);
    }

    @Test
    void the_processor_is_called_when_enough_is_handled() throws Exception {
        size.set(5_000);
        BlockingStream<TrackedEventMessage<?>> stream = stream(ALL);
        AtomicInteger calls = new AtomicInteger();
        stream.setOnAvailableCallback(calls::incrementAndGet);
        timer.submit(() -> given(stream)).get();
        assertThat(calls).hasValue(0);

        handled.set(899);
        while (calls.get() == 0) {
            Thread.onSpinWait();
        }
        assertThat(timer.submit(() -> given(stream)).get()).hasSize(899);
    }

    private static Predicate<TrackedEventMessage<?>> multiplesOf(long number) {
        return event -> position(event) % number == 0;
    }

    private List<Long> givenNow(Predicate<TrackedEventMessage<?>> concerns) throws InterruptedException {
        return given(stream(concerns));
    }

    private static List<Long> given(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        List<Long> given = new ArrayList<>();
        while (stream.hasNextAvailable(0, TimeUnit.SECONDS)) {
            given.add(position(stream.nextAvailable()));
        }
        return given;
    }

    private BlockingStream<TrackedEventMessage<?>> stream(Predicate<TrackedEventMessage<?>> concerns) {
        return new PacedSource(new Numbers(), concerns, handled::get, timer).openStream(null);
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private final class Numbers implements StreamableMessageSource<TrackedEventMessage<?>> {
        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
            return new Stream();
        }
    }

    private final class Stream implements BlockingStream<TrackedEventMessage<?>> {
        private long next;

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return next < size.get() ? Optional.of(event(next)) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return next < size.get();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return event(next++);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return true;
        }

        @Override
        public void close() {}

        private static TrackedEventMessage<?> event(long position) {
            return new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(position), new GenericMessage<>(position), Instant::now);
        }
    }
}
