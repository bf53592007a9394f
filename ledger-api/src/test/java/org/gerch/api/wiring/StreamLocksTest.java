package org.gerch.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.common.lock.Lock;
import org.junit.jupiter.api.Test;

class StreamLocksTest {
    private final StreamLocks locks = new StreamLocks(new AggregateCache(10));
    private int unguarded;

    @Test
    void thousands_of_callers_change_one_stream_one_after_the_other() {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2_000; i++) {
                callers.submit(this::change);
            }
        }

        assertThat(unguarded).isEqualTo(2_000);
        assertThat(locks.streamsInUse()).as("locks that nobody needs any more").isZero();
    }

    private void change() {
        Lock lock = locks.obtainLock("tender/A");
        try {
            unguarded++;
        } finally {
            lock.release();
        }
    }

    @Test
    void one_caller_may_take_a_stream_twice_and_release_a_lock_twice() {
        Lock outer = locks.obtainLock("tender/A");
        Lock inner = locks.obtainLock("tender/A");
        inner.release();
        inner.release();

        assertThat(outer.isHeld()).isTrue();
        assertThat(inner.isHeld()).isFalse();

        outer.release();
        assertThat(locks.streamsInUse()).isZero();
    }

    @Test
    void two_streams_are_changed_side_by_side() {
        Lock one = locks.obtainLock("tender/A");
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            other.submit(() -> locks.obtainLock("tender/B").release());
        }

        assertThat(locks.streamsInUse()).isEqualTo(1);
        one.release();
    }
}
