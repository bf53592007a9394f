package org.gerch.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.projections.rebuild.RebuildProgress;
import org.gerch.projections.rebuild.RebuildRunning;
import org.gerch.projections.rebuild.RebuildState;
import org.gerch.projections.rebuild.Rebuilds;
import org.gerch.projections.writing.ViewProcessors;
import org.gerch.projections.writing.ViewProcessors.Sizes;
import org.junit.jupiter.api.Test;

/** Views made anew beside the serving ones: the same rows, whatever comes between. */
class RebuildTest {
    /** The number under which nodes tell each other that one of them rebuilds. */
    private static final long LOCK = 0x6765726368L;

    @Test
    void a_rebuild_while_events_arrive_says_what_the_leaves_say_at_every_position() {
        try (TestLedger ledger = new TestLedger()) {
            ViewProcessors processors = ledger.start(Sizes.USUAL);
            Story story = new Story(11, 40);
            ledger.append(story.next(900));
            ledger.catchUp(processors);
            Rebuilds rebuilds = new Rebuilds(ledger.surroundings(processors, ledger.history()));

            rebuilds.start(Views.ALL);
            // Bounded: on a slow machine a test that appends as fast as it can would outrun every fold.
            for (int appends = 0; appends < 100 && !isOver(rebuilds); appends++) {
                ledger.append(story.next(20));
            }
            await().atMost(Duration.ofMinutes(5)).until(() -> isOver(rebuilds));
            ledger.append(story.next(50));
            ledger.catchUp(processors);

            assertThat(progress(rebuilds)).allSatisfy(progress -> {
                assertThat(progress.state()).as("%s", progress.problem()).isEqualTo(RebuildState.DONE);
                assertThat(progress.agreed()).isTrue();
            });
            assertSaysWhatTheLeavesSay(ledger);
        }
    }

    @Test
    void rows_that_somebody_changed_are_found_and_healed() throws SQLException {
        try (TestLedger ledger = new TestLedger()) {
            ViewProcessors processors = ledger.start(Sizes.USUAL);
            ledger.append(new Story(12, 20).next(400));
            ledger.catchUp(processors);
            // A processor says how far it is a moment before its batch is committed.
            await().untilAsserted(() -> assertSaysWhatTheLeavesSay(ledger));
            assertThat(tampersWith(ledger)).isPositive();
            Rebuilds rebuilds = new Rebuilds(ledger.surroundings(processors, ledger.history()));

            rebuilds.start(List.of(Views.VERDICTS, Views.TENDERS));
            await().atMost(Duration.ofMinutes(1)).until(() -> isOver(rebuilds));

            RebuildProgress verdicts = rebuilds.progress("verdicts").orElseThrow();
            assertThat(verdicts.compared()).isEqualTo(400);
            assertThat(verdicts.agreed()).as("%s", verdicts).isFalse();
            assertThat(rebuilds.progress("tenders").orElseThrow().agreed()).isTrue();
            assertThat(rebuilds.progress("grants")).isEmpty();
            assertSaysWhatTheLeavesSay(ledger);
        }
    }

    @Test
    void a_rebuild_is_refused_while_another_one_runs_on_the_same_database() throws SQLException {
        try (TestLedger ledger = new TestLedger();
                Connection elsewhere = ledger.database.pool().getConnection()) {
            ViewProcessors processors = ledger.start(Sizes.USUAL);
            Rebuilds rebuilds = new Rebuilds(ledger.surroundings(processors, ledger.history()));
            try (Statement statement = elsewhere.createStatement()) {
                statement.execute("select pg_advisory_lock(" + LOCK + ")");
                assertThatThrownBy(() -> rebuilds.start(Views.ALL)).isInstanceOf(RebuildRunning.class);
                assertThat(rebuilds.progress("verdicts")).isEmpty();
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }

            rebuilds.start(Views.ALL);
            await().atMost(Duration.ofMinutes(1)).until(() -> isOver(rebuilds));
            assertThat(progress(rebuilds)).allMatch(progress -> progress.state() == RebuildState.DONE);
        }
    }

    @Test
    void one_that_is_cut_off_in_the_middle_breaks_nothing_and_is_begun_anew() throws Exception {
        try (TestLedger ledger = new TestLedger()) {
            ViewProcessors processors = ledger.start(Sizes.USUAL);
            ledger.append(new Story(13, 30).next(400));
            ledger.catchUp(processors);
            Gate gate = new Gate(ledger.history());
            Rebuilds first = new Rebuilds(ledger.surroundings(processors, gate));
            first.start(Views.ALL);
            gate.reached.await();
            execute(
                    ledger,
                    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = "
                            + (LOCK & 0xFFFFFFFFL));
            gate.open.countDown();
            await().atMost(Duration.ofMinutes(1)).until(() -> isOver(first));

            assertThat(progress(first)).allMatch(progress -> progress.state() == RebuildState.FAILED);
            assertThat(leftOvers(ledger)).isNotEmpty();
            assertSaysWhatTheLeavesSay(ledger);

            Rebuilds second = new Rebuilds(ledger.surroundings(processors, ledger.history()));
            second.start(List.of(Views.PARTIES));
            await().atMost(Duration.ofMinutes(1)).until(() -> isOver(second));

            assertThat(second.progress("parties").orElseThrow().state()).isEqualTo(RebuildState.DONE);
            assertThat(leftOvers(ledger)).isEmpty();
            assertSaysWhatTheLeavesSay(ledger);
        }
    }

    private static boolean isOver(Rebuilds rebuilds) {
        return progress(rebuilds).stream().allMatch(progress -> progress.state().isOver());
    }

    private static List<RebuildProgress> progress(Rebuilds rebuilds) {
        return Views.ALL.stream()
                .map(View::name)
                .flatMap(view -> rebuilds.progress(view).stream())
                .toList();
    }

    private static void assertSaysWhatTheLeavesSay(TestLedger ledger) {
        Random positions = new Random(1);
        for (int i = 0; i < 5; i++) {
            long size = positions.nextLong(ledger.size() + 1);
            assertThat(ledger.digests(size)).as("after %d leaves", size).isEqualTo(ledger.folded(size));
        }
        assertThat(ledger.digests(ledger.size())).isEqualTo(ledger.folded(ledger.size()));
    }

    private static List<String> leftOvers(TestLedger ledger) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Connection connection = ledger.database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select nspname from pg_namespace where nspname like 'rebuild%'")) {
            while (found.next()) {
                schemas.add(found.getString(1));
            }
        }
        return schemas;
    }

    private static int tampersWith(TestLedger ledger) throws SQLException {
        try (Connection connection = ledger.database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(
                    "update views.verdicts set row_json = row_json || ' ' where until_position is null");
        }
    }

    private static void execute(TestLedger ledger, String sql) throws SQLException {
        try (Connection connection = ledger.database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("reset role");
            statement.execute(sql);
            statement.execute("set role gerch_app");
        }
    }

    /** Leaves that are read only when somebody lets them. */
    private record Gate(Leaves leaves, CountDownLatch reached, CountDownLatch open) implements Leaves {
        private Gate(Leaves leaves) {
            this(leaves, new CountDownLatch(1), new CountDownLatch(1));
        }

        @Override
        public List<Recorded<LedgerEvent>> stream(String stream, long size) {
            return leaves.stream(stream, size);
        }

        @Override
        public List<Recorded<LedgerEvent>> feature(String feature, long size) {
            return leaves.feature(feature, size);
        }

        @Override
        public List<UnreadLeaf> page(long from, int limit) {
            reached.countDown();
            try {
                open.await();
            } catch (InterruptedException told) {
                throw new IllegalStateException(told);
            }
            return leaves.page(from, limit);
        }
    }
}
