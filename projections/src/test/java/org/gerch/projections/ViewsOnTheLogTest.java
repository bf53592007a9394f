package org.gerch.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.gerch.projections.writing.ViewProcessors;
import org.gerch.projections.writing.ViewProcessors.Sizes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the views beside what the leaves say, for stories that nobody chose. */
class ViewsOnTheLogTest {

    @ParameterizedTest
    @CsvSource({"1, 500, 1, 5000", "2, 7, 1, 3", "3, 64, 4, 10"})
    void every_position_answers_as_the_fold_of_its_leaves(long seed, int batch, int segments, int remembered) {
        try (TestLedger ledger = new TestLedger()) {
            ViewProcessors processors = ledger.start(new Sizes(batch, segments, remembered));
            Story story = new Story(seed, 40);
            for (int i = 0; i < 12; i++) {
                ledger.append(story.next(50));
            }
            ledger.catchUp(processors);

            Random positions = new Random(seed);
            for (int i = 0; i < 12; i++) {
                long size = positions.nextLong(ledger.size() + 1);
                assertThat(ledger.digests(size)).as("after %d leaves", size).isEqualTo(ledger.folded(size));
            }
            assertThat(ledger.digests(ledger.size())).isEqualTo(ledger.folded(ledger.size()));
        }
    }

    @Test
    void replay_gives_the_same_tables_byte_for_byte() {
        try (TestLedger ledger = new TestLedger()) {
            ViewProcessors processors = ledger.start(new Sizes(100, 1, 20));
            Story story = new Story(4, 60);
            ledger.append(story.next(700));
            ledger.catchUp(processors);
            Map<String, String> before = ledger.digests(ledger.size());
            Map<String, String> earlier = ledger.digests(333);

            TestLedger.VIEWS.forEach(view -> processors.replay(view.name()));
            ledger.catchUp(processors);

            assertThat(ledger.digests(ledger.size())).isEqualTo(before);
            assertThat(ledger.digests(333)).isEqualTo(earlier);
        }
    }

    @Test
    void a_view_that_is_not_there_can_not_be_replayed() {
        try (TestLedger ledger = new TestLedger()) {
            ViewProcessors processors = ledger.start(Sizes.USUAL);

            assertThatThrownBy(() -> processors.replay("nothing")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_commit_that_fails_leaves_neither_rows_nor_token_behind() {
        try (TestLedger ledger = new TestLedger()) {
            Story story = new Story(5, 30);
            ledger.append(story.next(200));
            ViewProcessors processors = ledger.start(new Sizes(20, 1, 5_000));
            ledger.catchUp(processors);

            ledger.transactions.failNextCommits(6);
            ledger.append(story.next(200));
            await().atMost(Duration.ofMinutes(1)).until(() -> ledger.transactions.failuresLeft() == 0);
            ledger.append(story.next(10));
            ledger.catchUp(processors);

            assertThat(ledger.digests(ledger.size())).isEqualTo(ledger.folded(ledger.size()));
            assertThat(ledger.digests(250)).isEqualTo(ledger.folded(250));
        }
    }

    @Test
    void a_node_that_takes_over_goes_on_where_the_other_one_stopped() {
        try (TestLedger ledger = new TestLedger()) {
            Story story = new Story(6, 30);
            ledger.append(story.next(150));
            ViewProcessors first = ledger.start(Sizes.USUAL);
            ledger.catchUp(first);
            first.close();
            ledger.append(story.next(150));

            ViewProcessors second = ledger.start(Sizes.USUAL);
            ledger.catchUp(second);

            assertThat(ledger.digests(ledger.size())).isEqualTo(ledger.folded(ledger.size()));
        }
    }

    @Test
    void states_say_how_far_each_view_has_come() {
        try (TestLedger ledger = new TestLedger()) {
            ViewProcessors processors = ledger.start(Sizes.USUAL);
            ledger.append(new Story(7, 10).next(30));
            ledger.catchUp(processors);

            assertThat(processors.states()).allSatisfy(state -> {
                assertThat(state.isWell()).isTrue();
                assertThat(state.handled()).isEqualTo(30);
            });
        }
    }
}
