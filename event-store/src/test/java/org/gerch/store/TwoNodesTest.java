package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gerch.store.TestLedger.event;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Two engines on one database, as two processes would have them. */
class TwoNodesTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private TestLedger ledger;
    private LedgerStorageEngine here;
    private LedgerStorageEngine there;
    private LedgerEventStore store;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
        here = ledger.engine;
        there = ledger.newEngine(UnaryOperator.identity());
        store = ledger.newStore(here);
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void nodes_that_append_in_turn_continue_each_others_positions() {
        for (int sequence = 0; sequence < 10; sequence++) {
            (sequence % 2 == 0 ? here : there).appendEvents(event("tender/1", sequence));
        }

        assertThat(ledger.leaves.stream("tender/1"))
                .extracting(Leaf::position)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(ledger.leaves.head().root().toBytes())
                .isEqualTo(NaiveTree.root(ledger.leaves.from(0, 10).stream()
                        .map(leaf -> leaf.envelope().leaf())
                        .toList()));
    }

    @Test
    void of_many_that_append_the_same_number_to_a_stream_exactly_one_succeeds() throws Exception {
        here.appendEvents(event("tender/1", 0));
        List<Callable<Boolean>> rivals = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            LedgerStorageEngine engine = i % 2 == 0 ? here : there;
            rivals.add(() -> {
                try {
                    engine.appendEvents(event("tender/1", 1));
                    return true;
                } catch (ConcurrencyException conflict) {
                    return false;
                }
            });
        }

        assertThat(ManyCallersTest.runAll(rivals)).containsOnlyOnce(true);
        assertThat(ledger.leaves.stream("tender/1")).hasSize(2);
    }

    @Test
    void a_stream_is_woken_by_an_append_of_its_own_node() throws Exception {
        TrackingEventStream stream = store.openStream(null);
        AtomicInteger calls = new AtomicInteger();
        stream.setOnAvailableCallback(calls::incrementAndGet);
        int before = calls.get();

        here.appendEvents(event("tender/1", 0));

        await().atMost(LONG_ENOUGH).until(() -> calls.get() > before);
        assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
        assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        stream.close();
    }

    @Test
    void a_stream_is_woken_by_an_append_of_another_node() throws Exception {
        TrackingEventStream stream = store.openStream(null);
        AtomicInteger calls = new AtomicInteger();
        stream.setOnAvailableCallback(calls::incrementAndGet);

        for (int sequence = 0; sequence < 3; sequence++) {
            int before = calls.get();
            there.appendEvents(event("tender/1", sequence));
            await().atMost(LONG_ENOUGH).until(() -> calls.get() > before);
            assertThat(stream.nextAvailable().getPayload()).isEqualTo("tender/1#" + sequence);
        }
        assertThat(stream.hasNextAvailable()).isFalse();
        stream.close();
    }

    @Test
    void every_append_announces_the_new_size_to_all_that_listen() throws Exception {
        try (Connection listening = ledger.database.owner().getConnection();
                Statement statement = listening.createStatement()) {
            statement.execute("listen " + Sql.CHANNEL);
            there.appendEvents(event("tender/1", 0), event("tender/1", 1));

            PGNotification[] heard = listening.unwrap(PGConnection.class).getNotifications(20_000);

            assertThat(heard).extracting(PGNotification::getParameter).containsExactly("2");
        }
    }

    @Test
    void listening_goes_on_after_its_connection_was_cut() throws Exception {
        TrackingEventStream stream = store.openStream(null);
        there.appendEvents(event("tender/1", 0));
        assertThat(stream.nextAvailable().getPayload()).isEqualTo("tender/1#0");

        TestDatabase.execute(
                ledger.database.owner(),
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and query ilike '%listen%' and pid <> pg_backend_pid()");
        there.appendEvents(event("tender/1", 1));

        assertThat(stream.nextAvailable().getPayload()).isEqualTo("tender/1#1");
        stream.close();
    }

    @Test
    void a_closed_stream_is_called_no_more() {
        TrackingEventStream stream = store.openStream(null);
        AtomicInteger calls = new AtomicInteger();
        stream.setOnAvailableCallback(calls::incrementAndGet);
        stream.close();
        int before = calls.get();

        here.appendEvents(event("tender/1", 0));

        assertThat(calls.get()).isEqualTo(before);
    }

    @Test
    void a_stream_opened_with_a_token_goes_on_behind_it() throws Exception {
        here.appendEvents(event("tender/1", 0), event("tender/1", 1), event("tender/1", 2));

        TrackingEventStream stream = store.openStream(new GlobalSequenceTrackingToken(1));

        assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
        assertThat(stream.peek().orElseThrow().getPayload()).isEqualTo("tender/1#2");
        assertThat(stream.nextAvailable().getPayload()).isEqualTo("tender/1#2");
        assertThat(stream.hasNextAvailable()).isFalse();
        stream.close();
    }
}
