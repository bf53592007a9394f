package org.gerch.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future.State;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    @Test
    void work_on_one_stream_is_done_in_the_order_it_was_given() {
        List<Integer> unguarded = new ArrayList<>();

        try (SideBySide work = new SideBySide()) {
            for (int i = 0; i < 1_000; i++) {
                int number = i;
                work.give(i % 3 == 0 ? Set.of("a", "b" + i) : Set.of("a"), () -> unguarded.add(number));
            }
        }

        assertThat(unguarded)
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void work_waits_for_earlier_work_on_any_of_its_streams() {
        List<String> unguarded = new ArrayList<>();
        CountDownLatch others = new CountDownLatch(2);

        try (SideBySide work = new SideBySide()) {
            work.give(Set.of("a"), () -> meet(others) && unguarded.add("a"));
            work.give(Set.of("a", "b"), () -> unguarded.add("a and b"));
            work.give(Set.of("b"), () -> unguarded.add("b"));
            work.give(Set.of("c"), () -> meet(others));
        }

        assertThat(unguarded).containsExactly("a", "a and b", "b");
    }

    @Test
    void work_on_different_streams_is_done_at_once() {
        CountDownLatch met = new CountDownLatch(2);

        try (SideBySide work = new SideBySide()) {
            work.give(Set.of("a"), () -> meet(met));
            work.give(Set.of("b"), () -> meet(met));
        }

        assertThat(met.getCount()).isZero();
    }

    @Test
    void work_that_fails_holds_nothing_up() {
        CompletableFuture<Integer> failed;
        CompletableFuture<Integer> next;
        try (SideBySide work = new SideBySide()) {
            failed = work.give(Set.of("a"), () -> {
                throw new IllegalStateException();
            });
            next = work.give(Set.of("a"), () -> 1);
        }

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(next).isCompletedWithValue(1);
    }

    private static boolean meet(CountDownLatch met) {
        met.countDown();
        try {
            met.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }
}
