package org.gerch.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.Lock;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.gerch.api.GerchApplication;
import org.gerch.api.testing.CutDatabase;
import org.gerch.api.testing.CuttingProxy;
import org.gerch.api.testing.CuttingProxy.Wire;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.wiring.AggregateCache;
import org.gerch.api.wiring.StreamLocks;
import org.gerch.core.kernel.Role;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Commands of one stream are decided on each other's events before these are durable: nobody must notice. */
@SpringBootTest(classes = GerchApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = CutDatabase.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotStreamTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static final int CALLERS = 30;
    private static final int BIDS_OF_A_CALLER = 3;

    private ConfigurableApplicationContext other;
    private Desk here;
    private Desk there;
    private String database;

    @Autowired
    private CuttingProxy wire;

    @Autowired
    private LeafReader leaves;

    @Autowired
    private StreamLocks locks;

    @Autowired
    private AggregateCache states;

    @BeforeAll
    void startTheOther(
            @LocalServerPort int port,
            @Value("${gerch.data}") Path data,
            @Value("${spring.datasource.url}") String throughTheWire)
            throws SQLException {
        database = directly(throughTheWire);
        other = new SpringApplicationBuilder(GerchApplication.class)
                .run(
                        "--server.port=0",
                        "--gerch.data=" + data,
                        "--gerch.pool.size=8",
                        "--gerch.node=other",
                        "--spring.datasource.url=" + database);
        here = new Desk(Http.to(port), data);
        there = new Desk(new Http("http://localhost:" + other.getEnvironment().getProperty("local.server.port")), data);
    }

    @AfterAll
    void stopTheOther() {
        other.close();
    }

    @Test
    void a_refusal_because_of_what_is_not_durable_yet_waits_until_it_is() throws SQLException {
        recorded(here, Role.PROCUREMENT_OFFICER, "publish-tender", tender("W"), "publish-W");
        CompletableFuture<HttpResponse<String>> first;
        CompletableFuture<HttpResponse<String>> second;
        try (Connection lock = lockedHead()) {
            first = sentFirst("W");
            second = bid(here, "W", "b", "second-W");
            assertThat(second)
                    .as("a refusal that rests on a bid that may never be stored")
                    .satisfies(HotStreamTest::staysOpen);
            lock.rollback();
        }

        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(second.join().statusCode()).isEqualTo(422);
    }

    @Test
    void nobody_is_refused_because_of_what_was_never_stored() throws SQLException {
        recorded(here, Role.PROCUREMENT_OFFICER, "publish-tender", tender("N"), "publish-N");
        CompletableFuture<HttpResponse<String>> first;
        CompletableFuture<HttpResponse<String>> second;
        try (Connection lock = lockedHead()) {
            first = sentFirst("N");
            second = bid(here, "N", "b", "second-N");
            staysOpen(second);
            execute("select pg_terminate_backend(pid) from pg_stat_activity" + WAITING);
            assertThat(first.join().statusCode()).isEqualTo(503);
            lock.rollback();
        }

        assertThat(second.join().statusCode()).as(second.join().body()).isEqualTo(201);
        assertThat(leaves.stream("tender/N")).hasSize(2);
    }

    @Test
    void whoever_asks_for_stored_events_gets_the_turn_when_they_are_and_no_remembered_state() throws SQLException {
        recorded(here, Role.PROCUREMENT_OFFICER, "publish-tender", tender("O"), "publish-O");
        CompletableFuture<Boolean> strict;
        try (Connection lock = lockedHead()) {
            CompletableFuture<HttpResponse<String>> first = sentFirst("O");
            assertThat(remembersInItsTurn("tender/O", MetaData.emptyInstance()).join())
                    .isTrue();
            assertThat(first).isNotDone();

            strict = remembersInItsTurn("tender/O", MetaData.with(Dispatch.ONLY_ON_STORED, true));
            staysOpen(strict);
            lock.rollback();
        }

        assertThat(strict.join()).isFalse();
    }

    /** Whether there is a state in memory, once it is this unit of work's turn. */
    private CompletableFuture<Boolean> remembersInItsTurn(String stream, MetaData meta) {
        return CompletableFuture.supplyAsync(
                () -> {
                    UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("turn", meta));
                    Lock turn = locks.obtainLock(stream);
                    boolean remembered = states.containsKey(stream);
                    turn.release();
                    work.rollback(new IllegalStateException("it only wanted the turn"));
                    return remembered;
                },
                Thread::startVirtualThread);
    }

    @Test
    void commands_that_rest_on_each_other_share_a_batch_and_are_answered_when_it_is_durable() throws SQLException {
        recorded(here, Role.PROCUREMENT_OFFICER, "publish-tender", tender("S"), "publish-S");
        List<CompletableFuture<HttpResponse<String>>> sent;
        try (Connection lock = lockedHead()) {
            CompletableFuture<HttpResponse<String>> first = sentFirst("S");
            sent = IntStream.range(0, 20)
                    .mapToObj(i -> bid(here, "S", "b" + i, "S-" + i))
                    .toList();
            staysOpen(first);
            assertThat(sent).noneMatch(CompletableFuture::isDone);
            lock.rollback();
        }

        assertThat(sent).allMatch(answer -> answer.join().statusCode() == 201);
        // The first had a batch to itself; the batch has one recorded time.
        assertThat(leaves.stream("tender/S").stream()
                        .map(leaf -> leaf.envelope().at())
                        .distinct())
                .hasSizeLessThan(6);
    }

    @Test
    void whatever_fails_meanwhile_what_was_acknowledged_is_there_and_nothing_right_was_refused() throws Exception {
        recorded(here, Role.PROCUREMENT_OFFICER, "publish-tender", tender("H"), "publish-H");
        Map<Long, String> acknowledged = new ConcurrentHashMap<>();
        Set<String> wrong = ConcurrentHashMap.newKeySet();
        AtomicInteger disturbed = new AtomicInteger();
        List<CompletableFuture<Void>> callers = IntStream.range(0, CALLERS)
                .mapToObj(caller -> CompletableFuture.runAsync(
                        () -> call(caller, acknowledged, wrong, disturbed), Thread::startVirtualThread))
                .toList();
        CompletableFuture<Void> all = CompletableFuture.allOf(callers.toArray(CompletableFuture[]::new));

        disturbUntil(all);
        all.join();

        assertThat(wrong).isEmpty();
        assertThat(disturbed).as("answers that were no success").hasPositiveValue();
        assertThat(acknowledged).hasSize(2 * CALLERS * BIDS_OF_A_CALLER);
        List<Leaf> stored = leaves.stream("tender/H");
        assertThat(stored)
                .extracting(leaf -> leaf.envelope().sequence())
                .containsExactlyElementsOf(
                        LongStream.range(0, stored.size()).boxed().toList());
        Map<Long, String> told =
                stored.stream().skip(1).collect(Collectors.toMap(Leaf::position, HotStreamTest::bidOf));
        assertThat(told).isEqualTo(acknowledged);
    }

    /** Each bid is withdrawn as soon as it is acknowledged, which is right whatever others do. */
    private void call(int caller, Map<Long, String> acknowledged, Set<String> wrong, AtomicInteger disturbed) {
        for (int i = 0; i < BIDS_OF_A_CALLER; i++) {
            String bid = caller + "-" + i;
            for (String command : List.of("submit-bid", "withdraw-bid")) {
                String body =
                        command.equals("submit-bid") ? bidBody("H", bid) : "{\"tender\":\"H\",\"bid\":\"" + bid + "\"}";
                // The other node takes every tenth, and gets in the way of this one's.
                Desk desk = caller % 10 == 0 ? there : here;
                HttpResponse<String> answer = untilDecided(desk, command, body, disturbed);
                if (answer.statusCode() == 201) {
                    acknowledged.put(Http.json(answer).path("position").longValue(), bid);
                } else {
                    wrong.add(answer.body());
                }
            }
        }
    }

    private static HttpResponse<String> untilDecided(Desk desk, String command, String body, AtomicInteger disturbed) {
        while (true) {
            HttpResponse<String> answer = desk.send(Role.BIDDER, command, body, "Idempotency-Key", command + body);
            if (answer.statusCode() != 503 && answer.statusCode() != 409) {
                return answer;
            }
            disturbed.incrementAndGet();
        }
    }

    private void disturbUntil(CompletableFuture<Void> all) throws Exception {
        SplittableRandom chance = new SplittableRandom(7);
        while (!all.isDone()) {
            switch (chance.nextInt(3)) {
                case 0 -> wire.set(Wire.CUT_BEFORE_THE_CLIENT);
                case 1 -> wire.set(Wire.CUT_BEFORE_THE_SERVER);
                default ->
                    execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and query like 'with head%'");
            }
            Thread.sleep(chance.nextInt(5, 30));
            wire.set(Wire.WHOLE);
            Thread.sleep(chance.nextInt(20, 200));
        }
    }

    private static String bidOf(Leaf leaf) {
        String text = new String(leaf.envelope().leaf(), StandardCharsets.UTF_8);
        return text.replaceFirst("(?s).*\"bid\":\"([^\"]+)\".*", "$1");
    }

    private static final String WAITING = " where datname = current_database() and wait_event_type = 'Lock'";

    /** Another node that appends keeps ours waiting. */
    private Connection lockedHead() throws SQLException {
        Connection lock = DriverManager.getConnection(database);
        lock.setAutoCommit(false);
        try (Statement statement = lock.createStatement()) {
            statement.execute("select size from ledger.ledger_head for update");
        }
        return lock;
    }

    /** A bid that is on its way to the database and can't get in. */
    private CompletableFuture<HttpResponse<String>> sentFirst(String tender) {
        CompletableFuture<HttpResponse<String>> first = bid(here, tender, "b", "first-" + tender);
        await().atMost(LONG_ENOUGH).until(this::appenderWaits);
        return first;
    }

    private boolean appenderWaits() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("select from pg_stat_activity" + WAITING)) {
            return waiting.next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void staysOpen(CompletableFuture<?> answer) {
        await().during(Duration.ofMillis(500)).atMost(LONG_ENOUGH).until(() -> !answer.isDone());
    }

    private static CompletableFuture<HttpResponse<String>> bid(Desk desk, String tender, String bid, String key) {
        return CompletableFuture.supplyAsync(
                () -> desk.send(Role.BIDDER, "submit-bid", bidBody(tender, bid), "Idempotency-Key", key),
                Thread::startVirtualThread);
    }

    /** Sends until it is taken, as a sender does who was told to come again. */
    private static void recorded(Desk desk, Role role, String command, String body, String key) {
        await().atMost(LONG_ENOUGH)
                .until(
                        () -> desk.send(role, command, body, "Idempotency-Key", key)
                                .statusCode(),
                        status -> status == 201);
    }

    private static String tender(String id) {
        return "{\"tender\":\"" + id
                + "\",\"title\":\"Footpath\",\"buyer\":\"B\",\"method\":\"OPEN\",\"criterion\":\"PRICE_ONLY\"}";
    }

    private static String bidBody(String tender, String bid) {
        return "{\"tender\":\"" + tender + "\",\"bid\":\"" + bid + "\",\"tenderer\":\"G" + bid
                + "\",\"price\":{\"amount\":\"5\",\"currency\":\"MNT\"}}";
    }

    private static String directly(String throughTheWire) throws SQLException {
        try (Connection connection = DriverManager.getConnection(throughTheWire);
                Statement statement = connection.createStatement();
                ResultSet port = statement.executeQuery("select inet_server_port()")) {
            port.next();
            return throughTheWire.replaceFirst(":\\d+/", ":" + port.getInt(1) + "/");
        }
    }
}
