package org.gerch.api.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FewAtOnceTest {
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch inside = new CountDownLatch(1);

    @AfterEach
    void letAllGo() {
        held.countDown();
        callers.close();
    }

    @Test
    void who_comes_while_enough_wait_is_turned_away_at_once_and_the_others_get_their_turn() throws Exception {
        FewAtOnce one = new FewAtOnce(1, 1, Duration.ofHours(1));
        Future<String> first = callers.submit(() -> one.read(this::hold));
        inside.await();
        Future<String> second = callers.submit(() -> one.read(() -> "second"));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> one.waiting() == 1);

        assertThatThrownBy(() -> one.read(() -> "third")).isInstanceOf(TooManyReaders.class);

        held.countDown();
        assertThat(first.get()).isEqualTo("held");
        assertThat(second.get()).isEqualTo("second");
        assertThat(one.read(() -> "later")).isEqualTo("later");
    }

    @Test
    void nobody_waits_longer_than_was_said() throws Exception {
        FewAtOnce one = new FewAtOnce(1, 10, Duration.ZERO);
        callers.submit(() -> one.read(this::hold));
        inside.await();

        assertThatThrownBy(() -> one.read(() -> "never")).isInstanceOf(TooManyReaders.class);
    }

    @Test
    void a_reading_that_fails_gives_its_place_back() {
        FewAtOnce one = new FewAtOnce(1, 0, Duration.ZERO);
        assertThatThrownBy(() -> one.read(() -> {
                    throw new IllegalStateException("gap");
                }))
                .hasMessage("gap");

        assertThat(one.read(() -> "next")).isEqualTo("next");
    }

    private String hold() {
        inside.countDown();
        try {
            held.await();
        } catch (InterruptedException told) {
            throw new IllegalStateException(told);
        }
        return "held";
    }
}
