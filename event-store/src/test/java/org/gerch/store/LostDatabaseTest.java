package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gerch.store.TestLedger.causedBy;
import static org.gerch.store.TestLedger.event;
import static org.gerch.store.TestLedger.newCommand;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gerch.store.CuttingProxy.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is told "not stored" unless it is so. */
class LostDatabaseTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Executor VIRTUAL_THREADS = Thread::startVirtualThread;

    private TestLedger ledger;
    private CuttingProxy proxy;
    private LedgerStorageEngine engine;

    @BeforeEach
    void open() throws Exception {
        ledger = new TestLedger();
        proxy = ledger.closing(new CuttingProxy(ledger.database.port()));
        HikariDataSource connections = ledger.closing(TestDatabase.pool(ledger.database.urlThrough(proxy.port())));
        connections.setConnectionTimeout(1_000);
        engine = ledger.newEngine(connections, InstantSource.system(), builder -> builder.queueCapacity(1));
        engine.appendEvents(event("tender/1", 0));
    }

    @AfterEach
    void close() throws Exception {
        proxy.set(Wire.WHOLE);
        ledger.close();
    }

    @Test
    void an_answer_that_is_lost_leaves_the_outcome_unknown_and_the_events_stored() {
        CommandStamp command = newCommand();
        proxy.set(Wire.CUT_BEFORE_THE_CLIENT);

        assertThatThrownBy(() -> engine.appendEvents(event("tender/1", 1, causedBy(command))))
                .isInstanceOf(AppendOutcomeUnknown.class);

        await().atMost(LONG_ENOUGH).until(() -> ledger.leaves.head().size() == 2);
        proxy.set(Wire.WHOLE);
        assertThatThrownBy(() -> engine.appendEvents(event("tender/1", 1, causedBy(command))))
                .isInstanceOf(CommandAlreadyStored.class);
        assertThat(new StoredCommands(ledger.database.pool()).find(command.commandId()))
                .get()
                .satisfies(stored -> assertThat(stored.leaves()).hasSize(1));
    }

    @Test
    void a_request_that_is_lost_leaves_the_outcome_unknown_and_can_be_repeated() {
        CommandStamp command = newCommand();
        proxy.set(Wire.CUT_BEFORE_THE_SERVER);

        assertThatThrownBy(() -> engine.appendEvents(event("tender/1", 1, causedBy(command))))
                .isInstanceOf(AppendOutcomeUnknown.class);

        proxy.set(Wire.WHOLE);
        engine.appendEvents(event("tender/1", 1, causedBy(command)));
        assertThat(command.receipt().leaves()).extracting(StoredLeaf::position).containsExactly(1L);
    }

    @Test
    void a_session_that_the_server_ends_leaves_the_outcome_unknown() throws Exception {
        try (Connection rival = lockedHead()) {
            CompletableFuture<Void> waiting = append(1);
            await().atMost(LONG_ENOUGH).until(this::appenderWaitsForTheHead);
            TestDatabase.execute(ledger.database.owner(), "select pg_terminate_backend(pid)" + appender());
            assertThatThrownBy(waiting::join).hasCauseInstanceOf(AppendOutcomeUnknown.class);
            rival.rollback();
        }
        engine.appendEvents(event("tender/1", 1));
        assertThat(ledger.leaves.head().size()).isEqualTo(2);
    }

    @Test
    void nothing_is_in_doubt_when_the_database_could_not_even_be_asked() throws Exception {
        proxy.set(Wire.CUT_BEFORE_THE_CLIENT);
        assertThatThrownBy(() -> engine.appendEvents(event("tender/1", 1))).isInstanceOf(AppendOutcomeUnknown.class);

        assertThatThrownBy(() -> engine.appendEvents(event("tender/2", 0))).isInstanceOf(StoreUnavailable.class);

        proxy.set(Wire.WHOLE);
        engine.appendEvents(event("tender/2", 0));
    }

    @Test
    void a_connection_that_died_in_a_silence_is_replaced_before_anything_is_sent() throws Exception {
        AppendSession session = new AppendSession(ledger.database.pool(), LONG_ENOUGH, Duration.ZERO);
        LogWriter writer = new LogWriter(session, RecordedTime.ofAppender(InstantSource.system()), new Halt());
        ledger.closing(writer::close);
        writer.store(List.of(TestLedger.request(event("tender/2", 0))), stored -> {});
        TestDatabase.execute(
                ledger.database.owner(),
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and query like 'with head%'");

        AppendRequest next = TestLedger.request(event("tender/2", 1));
        writer.store(List.of(next), stored -> {});

        assertThat(next.await()).extracting(StoredLeaf::position).containsExactly(2L);
    }

    @Test
    void a_statement_that_the_server_cancels_stored_nothing() throws Exception {
        try (Connection rival = lockedHead()) {
            CompletableFuture<Void> waiting = append(1);
            await().atMost(LONG_ENOUGH).until(this::appenderWaitsForTheHead);
            TestDatabase.execute(ledger.database.owner(), "select pg_cancel_backend(pid)" + appender());
            assertThatThrownBy(waiting::join).hasCauseInstanceOf(StoreUnavailable.class);
            rival.rollback();
        }
        assertThat(ledger.leaves.head().size()).isEqualTo(1);
    }

    @Test
    void a_full_queue_refuses_at_once_and_loses_nothing_that_it_took() throws Exception {
        CompletableFuture<Void> underWay;
        CompletableFuture<Void> queued;
        try (Connection rival = lockedHead()) {
            underWay = append(1);
            await().atMost(LONG_ENOUGH).until(this::appenderWaitsForTheHead);
            queued = append(2);
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThatThrownBy(() -> engine.appendEvents(event("tender/9", 0)))
                            .isInstanceOf(AppendQueueFull.class));
            rival.rollback();
        }
        underWay.join();
        queued.join();
        assertThat(ledger.leaves.stream("tender/1")).hasSize(3);
        assertThat(ledger.leaves.stream("tender/9")).isEmpty();
    }

    @Test
    void a_closed_engine_has_stored_what_it_took_and_takes_no_more() throws Exception {
        CompletableFuture<Void> underWay;
        CompletableFuture<Void> closing;
        try (Connection rival = lockedHead()) {
            underWay = append(1);
            await().atMost(LONG_ENOUGH).until(this::appenderWaitsForTheHead);
            closing = CompletableFuture.runAsync(engine::close, VIRTUAL_THREADS);
            rival.rollback();
        }
        underWay.join();
        closing.join();
        assertThatThrownBy(() -> engine.appendEvents(event("tender/1", 2))).isInstanceOf(StoreUnavailable.class);
        assertThat(ledger.leaves.stream("tender/1")).hasSize(2);
    }

    private CompletableFuture<Void> append(long sequence) {
        return CompletableFuture.runAsync(() -> engine.appendEvents(event("tender/1", sequence)), VIRTUAL_THREADS);
    }

    private Connection lockedHead() throws Exception {
        Connection rival = ledger.database.owner().getConnection();
        rival.setAutoCommit(false);
        try (Statement statement = rival.createStatement()) {
            statement.execute(Sql.LOCK_HEAD);
        }
        return rival;
    }

    private boolean appenderWaitsForTheHead() throws Exception {
        try (Connection connection = ledger.database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("select" + appender()).next();
        }
    }

    private static String appender() {
        return " from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    }
}
