package org.gerch.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewFilter;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewsUnavailable;
import org.gerch.projections.rebuild.RebuildProgress;
import org.gerch.projections.rebuild.RebuildState;
import org.gerch.projections.rebuild.Rebuilds;
import org.gerch.projections.writing.ViewProcessors;
import org.gerch.projections.writing.ViewProcessors.Sizes;
import org.junit.jupiter.api.Test;

/** A database that is silent for longer than a question waits: long work goes on once it speaks again. */
class SilentDatabaseTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Test
    void a_question_gives_up_and_a_digest_does_not() throws Exception {
        try (TestLedger ledger = new TestLedger();
                HikariDataSource impatient = ledger.database.impatient()) {
            ViewProcessors processors = ledger.start(Sizes.USUAL);
            ledger.append(new Story(41, 20).next(200));
            ledger.catchUp(processors);
            ViewQuery views = new ViewQuery(impatient, ZoneOffset.UTC);
            CompletableFuture<String> digest;

            try (Connection silence = silent(ledger)) {
                digest = CompletableFuture.supplyAsync(() -> views.digest(Views.VERDICTS, 200));
                await().atMost(LONG_ENOUGH).until(() -> somebodyWaits(ledger));
                assertGivesUp(views);
                assertThat(digest).isNotDone();
                silence.rollback();
            }

            assertThat(digest.join()).isEqualTo(ledger.folded(200).get("verdicts"));
            assertThat(views.count(Views.VERDICTS, ViewFilter.ALL, 200)).isPositive();
        }
    }

    @Test
    void a_rebuild_goes_on_when_the_database_speaks_again() throws Exception {
        try (TestLedger ledger = new TestLedger();
                HikariDataSource impatient = ledger.database.impatient()) {
            ViewProcessors processors = ledger.start(Sizes.USUAL);
            ledger.append(new Story(42, 20).next(200));
            ledger.catchUp(processors);
            Rebuilds rebuilds = new Rebuilds(
                    ledger.surroundings(processors, ledger.history(), impatient, new Transactions(impatient)));

            try (Connection silence = silent(ledger)) {
                rebuilds.start(List.of(Views.VERDICTS));
                await().atMost(LONG_ENOUGH).until(() -> somebodyWaits(ledger));
                assertGivesUp(new ViewQuery(impatient, ZoneOffset.UTC));
                assertThat(progress(rebuilds).state()).isEqualTo(RebuildState.FOLDING);
                silence.rollback();
            }

            await().atMost(LONG_ENOUGH).until(() -> progress(rebuilds).state().isOver());
            assertThat(progress(rebuilds).state())
                    .as("%s", progress(rebuilds).problem())
                    .isEqualTo(RebuildState.DONE);
        }
    }

    private static void assertGivesUp(ViewQuery views) {
        assertThatThrownBy(() -> views.count(Views.VERDICTS, ViewFilter.ALL, 200))
                .isInstanceOf(ViewsUnavailable.class);
    }

    /** Nobody else gets at the table before this is rolled back. */
    private static Connection silent(TestLedger ledger) throws SQLException {
        Connection connection = ledger.database.pool().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table views.verdicts in access exclusive mode");
        }
        return connection;
    }

    private static boolean somebodyWaits(TestLedger ledger) throws SQLException {
        try (Connection connection = ledger.database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select from pg_locks where not granted")) {
            return found.next();
        }
    }

    private static RebuildProgress progress(Rebuilds rebuilds) {
        return rebuilds.progress("verdicts").orElseThrow();
    }
}
