package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.store.TestLedger.event;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordedTimeTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");

    private TestLedger ledger;
    private Instant clock = NOON.plusNanos(789);

    @BeforeEach
    void open() {
        ledger = new TestLedger();
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void an_event_is_recorded_at_the_appenders_time_in_microseconds() {
        engine().appendEvents(event("tender/1", 0));

        assertThat(ledger.leaves.at(0).orElseThrow().envelope().at()).isEqualTo(NOON);
        assertThat(ledger.leaves.head().at()).isEqualTo(NOON);
        assertThat(ledger.engine.readEvents("tender/1").next().getTimestamp()).isEqualTo(NOON);
    }

    @Test
    void a_clock_that_is_a_little_behind_repeats_the_last_recorded_time() {
        engine().appendEvents(event("tender/1", 0));
        clock = NOON.minusSeconds(2);
        engine().appendEvents(event("tender/1", 1));

        assertThat(ledger.leaves.at(1).orElseThrow().envelope().at()).isEqualTo(NOON);
    }

    @Test
    void a_clock_that_is_far_behind_stops_the_appending_until_it_is_right_again() {
        LedgerStorageEngine engine = engine();
        engine.appendEvents(event("tender/1", 0));
        clock = NOON.minusSeconds(2).minusNanos(1_000);

        assertThatThrownBy(() -> engine.appendEvents(event("tender/1", 1)))
                .isInstanceOf(ClockBehindHead.class)
                .hasMessageContaining("correct the clock");
        assertThat(ledger.leaves.head().size()).isEqualTo(1);

        clock = NOON.plusSeconds(1);
        engine.appendEvents(event("tender/1", 1));
        assertThat(ledger.leaves.head().at()).isEqualTo(clock);
    }

    @Test
    void another_nodes_later_time_is_not_undercut() {
        LedgerStorageEngine slow = engine();
        slow.appendEvents(event("tender/1", 0));
        Instant later = NOON.plusSeconds(1);
        ledger.newEngine(ledger.database.pool(), () -> later, UnaryOperator.identity())
                .appendEvents(event("tender/2", 0));

        slow.appendEvents(event("tender/1", 1));

        assertThat(ledger.leaves.at(2).orElseThrow().envelope().at()).isEqualTo(later);
    }

    @Test
    void an_instant_is_answered_with_the_leaves_up_to_and_including_it() {
        LedgerStorageEngine engine = engine();
        engine.appendEvents(event("tender/1", 0), event("tender/1", 1));
        clock = NOON.plusSeconds(10);
        engine.appendEvents(event("tender/1", 2));

        assertThat(ledger.leaves.sizeAt(NOON.minusNanos(1_000))).isZero();
        assertThat(ledger.leaves.positionAt(NOON.minusNanos(1))).isEmpty();
        assertThat(ledger.leaves.positionAt(NOON)).hasValue(1);
        assertThat(ledger.leaves.positionAt(NOON.plusNanos(999))).hasValue(1);
        assertThat(ledger.leaves.positionAt(NOON.plusSeconds(9))).hasValue(1);
        assertThat(ledger.leaves.positionAt(NOON.plusSeconds(10))).hasValue(2);
        assertThat(ledger.leaves.sizeAt(Instant.MAX)).isEqualTo(3);
        assertThat(ledger.leaves.sizeAt(Instant.MIN)).isZero();
        assertThat(ledger.leaves.sizeBefore(NOON.plusNanos(1))).isEqualTo(2);
        assertThat(ledger.leaves.sizeBefore(NOON)).isZero();
    }

    private LedgerStorageEngine engine() {
        InstantSource changing = () -> clock;
        return ledger.newEngine(ledger.database.pool(), changing, UnaryOperator.identity());
    }
}
