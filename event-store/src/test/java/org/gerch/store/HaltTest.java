package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gerch.store.TestLedger.event;

import java.time.Duration;
import org.gerch.store.Disagreement.Evidence;
import org.gerch.store.Disagreement.Shorter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log that was found to be another one takes no more events. */
class HaltTest {
    private TestLedger ledger;
    private Halt halt;
    private LedgerStorageEngine engine;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
        halt = new Halt();
        engine = ledger.newEngine(builder -> builder.halt(halt));
        engine.appendEvents(event("tender/1", 0), event("tender/1", 1), event("tender/1", 2));
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void once_stopped_nothing_is_stored_and_the_first_reason_is_told() {
        Shorter first = new Shorter(1, 2, Evidence.GUARD_FILE);
        assertThat(halt.because(first)).isTrue();
        assertThat(halt.because(new Shorter(1, 9, Evidence.GUARD_FILE))).isFalse();

        assertThatThrownBy(() -> engine.appendEvents(event("tender/2", 0)))
                .isInstanceOf(LogHalted.class)
                .hasMessage(first.sentence());
        assertThat(ledger.leaves.head().size()).isEqualTo(3);
    }

    @Test
    void an_append_that_meets_a_database_set_back_stores_nothing_and_stops_the_log() {
        Tampering.cutTo(ledger, 2);

        assertThatThrownBy(() -> engine.appendEvents(event("tender/2", 0))).isInstanceOf(LogHalted.class);
        assertThat(halt.reason()).contains(new Shorter(2, 3, Evidence.THIS_PROCESS));
        assertThat(ledger.leaves.head().size()).isEqualTo(2);
        assertThatThrownBy(() -> engine.appendEvents(event("tender/2", 0))).isInstanceOf(LogHalted.class);
    }

    @Test
    void so_does_one_after_the_connection_was_lost() {
        Tampering.cutTo(ledger, 2);
        TestDatabase.execute(
                ledger.database.owner(),
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThatThrownBy(() -> engine.appendEvents(event("tender/2", 0)))
                        .isInstanceOf(LogHalted.class));
        assertThat(ledger.leaves.head().size()).isEqualTo(2);
    }
}
