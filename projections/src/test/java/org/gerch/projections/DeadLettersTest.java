package org.gerch.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.view.Row;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.projections.rebuild.RebuildState;
import org.gerch.projections.rebuild.Rebuilds;
import org.gerch.projections.rebuild.Retry;
import org.gerch.projections.writing.DeadLetter;
import org.gerch.projections.writing.DeadLetterTable;
import org.gerch.projections.writing.ViewProcessors;
import org.gerch.projections.writing.ViewProcessors.Sizes;
import org.junit.jupiter.api.Test;

/** A view that stumbles over one stream: that one stops, the others go on, and it can be tried again. */
class DeadLettersTest {
    private static final long STUMBLES_AT = 2;

    private final AtomicBoolean stumbling = new AtomicBoolean(true);

    /** A view that can't fold one event of one stream. */
    private record Stumbling<S>(View<S> view, String stream, AtomicBoolean stumbling) implements View<S> {
        @Override
        public String name() {
            return view.name();
        }

        @Override
        public String feature() {
            return view.feature();
        }

        @Override
        public boolean judges() {
            return view.judges();
        }

        @Override
        public S empty() {
            return view.empty();
        }

        @Override
        public S fold(S state, Recorded<? extends LedgerEvent> recorded) {
            if (stumbling.get() && recorded.stream().equals(stream) && recorded.seq() == STUMBLES_AT) {
                throw new IllegalStateException("stumbled");
            }
            return view.fold(state, recorded);
        }

        @Override
        public List<? extends Row> rows(S state, RuleBook rules) {
            return view.rows(state, rules);
        }
    }

    @Test
    void one_stream_stops_and_all_others_go_on() throws SQLException {
        try (TestLedger ledger = new TestLedger()) {
            Story story = new Story(21, 30);
            ledger.append(story.next(300));
            String stream = longTender(ledger);
            View<?> view = new Stumbling<>(Views.VERDICTS, stream, stumbling);
            ViewProcessors processors = ledger.start(List.of(view), ledger.transactions, new Sizes(50, 2, 100));
            ledger.catchUp(processors);
            ledger.append(story.next(100));
            ledger.catchUp(processors);

            List<Recorded<LedgerEvent>> ofStream = ledger.history().stream(stream, ledger.size());
            assertThat(letters(ledger, view)).singleElement().satisfies(letter -> {
                assertThat(letter.stream()).isEqualTo(stream);
                assertThat(letter.cause()).contains("stumbled");
                assertThat(letter.position())
                        .isEqualTo(ofStream.get((int) STUMBLES_AT).position());
                assertThat(letter.waiting()).isEqualTo(ofStream.size() - STUMBLES_AT - 1);
                assertThat(letter.last()).isEqualTo(ofStream.getLast().position());
            });
            assertThat(processors.states()).allMatch(state -> state.isWell());
            assertThat(otherRows(ledger, stream)).isPositive();
        }
    }

    @Test
    void a_retry_says_whether_the_stream_goes_on_and_then_its_rows_are_as_if_nothing_had_been() throws SQLException {
        try (TestLedger ledger = new TestLedger()) {
            Story story = new Story(22, 30);
            ledger.append(story.next(300));
            String stream = longTender(ledger);
            View<?> view = new Stumbling<>(Views.VERDICTS, stream, stumbling);
            ViewProcessors processors = ledger.start(List.of(view), ledger.transactions, new Sizes(50, 1, 100));
            ledger.catchUp(processors);
            Retry retry = new Retry(ledger.surroundings(processors, ledger.history()));

            assertThat(retry.of(view, stream)).isFalse();
            assertThat(letters(ledger, view)).hasSize(1);

            stumbling.set(false);
            assertThat(retry.of(view, stream)).isTrue();
            assertThat(letters(ledger, view)).isEmpty();

            ledger.append(story.next(100));
            ledger.catchUp(processors);
            for (long size : new long[] {50, 150, 299, ledger.size()}) {
                assertThat(ledger.views.digest(view, size))
                        .as("after %d leaves", size)
                        .isEqualTo(ledger.folded(size).get(view.name()));
            }
        }
    }

    @Test
    void a_rebuild_stops_at_the_same_event_and_heals_what_can_be_folded_by_then() throws SQLException {
        try (TestLedger ledger = new TestLedger()) {
            ledger.append(new Story(23, 30).next(300));
            String stream = longTender(ledger);
            View<?> view = new Stumbling<>(Views.TENDERS, stream, stumbling);
            ViewProcessors processors = ledger.start(List.of(view), ledger.transactions, Sizes.USUAL);
            ledger.catchUp(processors);
            List<DeadLetter> before = letters(ledger, view);

            rebuild(ledger, processors, view);
            assertThat(letters(ledger, view)).hasSize(1).isEqualTo(before);

            stumbling.set(false);
            rebuild(ledger, processors, view);
            assertThat(letters(ledger, view)).isEmpty();
            assertThat(ledger.views.digest(view, ledger.size()))
                    .isEqualTo(ledger.folded(ledger.size()).get(view.name()));
        }
    }

    private static void rebuild(TestLedger ledger, ViewProcessors processors, View<?> view) {
        Rebuilds rebuilds = new Rebuilds(ledger.surroundings(processors, ledger.history()));
        rebuilds.start(List.of(view));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> rebuilds.progress(view.name()).orElseThrow().state() == RebuildState.DONE);
    }

    /** A tender with events after the one that can't be folded. */
    private static String longTender(TestLedger ledger) {
        return ledger.all().stream()
                .filter(recorded -> recorded.stream().startsWith("tender/"))
                .filter(recorded -> recorded.seq() == STUMBLES_AT + 2)
                .map(Recorded::stream)
                .findFirst()
                .orElseThrow();
    }

    private static List<DeadLetter> letters(TestLedger ledger, View<?> view) throws SQLException {
        try (Connection connection = ledger.database.pool().getConnection()) {
            return new DeadLetterTable(view.name()).read(connection);
        }
    }

    /** Rows of other streams that the last events changed. */
    private static long otherRows(TestLedger ledger, String stream) throws SQLException {
        try (Connection connection = ledger.database.pool().getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from views.verdicts where stream <> ? and from_position >= 300")) {
            statement.setString(1, stream);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
