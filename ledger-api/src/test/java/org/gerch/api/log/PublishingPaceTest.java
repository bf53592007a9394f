package org.gerch.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishingPaceTest {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private long now = 42;
    private final PublishingPace pace = new PublishingPace(EVERY, () -> now);

    @Test
    void while_the_log_grows_it_is_time_once_in_every_interval() {
        grows();

        assertThat(pace.isTime(Optional.of(Duration.ofSeconds(59)))).isFalse();
        assertThat(pace.isTime(Optional.of(EVERY))).isTrue();
    }

    @Test
    void when_the_log_has_come_to_rest_it_is_time_sooner() {
        grows();
        passes(Duration.ofSeconds(2));

        assertThat(pace.isTime(Optional.of(Duration.ofSeconds(9)))).isFalse();
        assertThat(pace.isTime(Optional.of(Duration.ofSeconds(10)))).isTrue();
    }

    @Test
    void the_first_time_waits_for_the_end_of_the_first_burst_but_not_for_ever() {
        grows();
        assertThat(pace.isTime(Optional.empty())).isFalse();
        passes(Duration.ofSeconds(2));
        assertThat(pace.isTime(Optional.empty())).isTrue();

        for (int second = 0; second < 60; second++) {
            grows();
            passes(Duration.ofSeconds(1));
        }
        assertThat(pace.isTime(Optional.empty())).isTrue();
    }

    @Test
    void after_long_work_there_is_nine_times_as_long_a_rest() {
        grows();
        long began = pace.now();
        passes(Duration.ofSeconds(20));
        pace.worked(began);

        passes(Duration.ofSeconds(179));
        assertThat(pace.isTime(Optional.of(Duration.ofHours(1)))).isFalse();
        passes(Duration.ofSeconds(1));
        assertThat(pace.isTime(Optional.of(Duration.ofHours(1)))).isTrue();
    }

    private long size;

    private void grows() {
        pace.sees(++size);
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }
}
