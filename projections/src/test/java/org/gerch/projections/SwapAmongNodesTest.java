package org.gerch.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.projections.rebuild.RebuildProgress;
import org.gerch.projections.rebuild.RebuildState;
import org.gerch.projections.rebuild.Rebuilds;
import org.gerch.projections.writing.OwnedTokens;
import org.gerch.projections.writing.ViewProcessors;
import org.gerch.projections.writing.ViewProcessors.Sizes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One node swaps a view that another node has just worked on, in the midst of its batch. */
class SwapAmongNodesTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    /** Where the other node's batch stands still. */
    private enum Stop {
        BEFORE_THE_TOKEN,
        BEFORE_THE_COMMIT
    }

    @Test
    void a_batch_that_was_begun_before_a_swap_does_not_set_back_what_comes_after_it() {
        try (TestLedger ledger = new TestLedger()) {
            Story story = new Story(31, 40);
            Other other = Other.caughtUp(ledger, story, Stop.BEFORE_THE_TOKEN);
            other.halt();
            // For all views but one it changes no row: nothing but the token would say that they are behind.
            ledger.append(story.next(1));
            other.awaitHalted();
            ledger.append(story.next(300));
            Rebuilds rebuilds = rebuilding(ledger);
            await().atMost(LONG_ENOUGH).until(() -> isOver(rebuilds));

            // While a batch is under way its claim is extended now and then: here claims that the swap gave away.
            other.awaitClaimsLost();
            other.goOn();
            ledger.append(story.next(60));

            assertDone(rebuilds);
            awaitWhatTheLeavesSay(ledger);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_swap_waits_for_a_batch_that_is_being_written_and_neither_loses_nor_doubles_a_row(Stop stop)
            throws SQLException {
        try (TestLedger ledger = new TestLedger()) {
            Story story = new Story(32, 40);
            Other other = Other.caughtUp(ledger, story, stop);
            other.halt();
            // So many that adoptions of rules are among them, before which a batch writes its first rows.
            ledger.append(story.next(400));
            other.awaitHalted();
            Rebuilds rebuilds = rebuilding(ledger);
            await().atMost(LONG_ENOUGH).until(() -> isOver(rebuilds) || isSwapping(rebuilds) && somebodyWaits(ledger));

            other.goOn();
            await().atMost(LONG_ENOUGH).until(() -> isOver(rebuilds));
            ledger.append(story.next(60));

            assertDone(rebuilds);
            awaitWhatTheLeavesSay(ledger);
        }
    }

    /** A node whose own processors never get to work: no claim of theirs hides what the other one does. */
    private static Rebuilds rebuilding(TestLedger ledger) {
        ViewProcessors idle = ledger.ready(
                Views.ALL, TestLedger.tokens(ledger.transactions, "here"), ledger.transactions, Sizes.USUAL);
        Rebuilds rebuilds = new Rebuilds(ledger.surroundings(idle, ledger.history()));
        rebuilds.start(Views.ALL);
        return rebuilds;
    }

    private static boolean isOver(Rebuilds rebuilds) {
        return progress(rebuilds, Views.ALL.getFirst()).state().isOver();
    }

    private static boolean isSwapping(Rebuilds rebuilds) {
        return progress(rebuilds, Views.ALL.getFirst()).state() == RebuildState.SWAPPING;
    }

    private static RebuildProgress progress(Rebuilds rebuilds, View<?> view) {
        return rebuilds.progress(view.name()).orElseThrow();
    }

    private static void assertDone(Rebuilds rebuilds) {
        assertThat(Views.ALL).allSatisfy(view -> {
            RebuildProgress progress = progress(rebuilds, view);
            assertThat(progress.state()).as("%s", progress.problem()).isEqualTo(RebuildState.DONE);
        });
    }

    /** At the end, and at positions before and after the swap. */
    private static void awaitWhatTheLeavesSay(TestLedger ledger) {
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(ledger.digests(ledger.size())).isEqualTo(ledger.folded(ledger.size())));
        Random positions = new Random(1);
        for (int i = 0; i < 8; i++) {
            long size = positions.nextLong(ledger.size() + 1);
            assertThat(ledger.digests(size)).as("after %d leaves", size).isEqualTo(ledger.folded(size));
        }
    }

    private static boolean somebodyWaits(TestLedger ledger) throws SQLException {
        try (Connection connection = ledger.database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select from pg_locks where not granted")) {
            return found.next();
        }
    }

    /** The node that has the claims, and whose batches can be made to stand still. */
    private static final class Other {
        private final CountDownLatch halted = new CountDownLatch(Views.ALL.size());
        private final CountDownLatch open = new CountDownLatch(1);
        private final Stop stop;
        private final Set<String> withoutClaim = ConcurrentHashMap.newKeySet();
        private volatile boolean halting;

        private Other(Stop stop) {
            this.stop = stop;
        }

        static Other caughtUp(TestLedger ledger, Story story, Stop stop) {
            Other other = new Other(stop);
            Transactions transactions = new Transactions(ledger.database.pool());
            ViewProcessors processors =
                    ledger.ready(Views.ALL, other.tokens(transactions), transactions, new Sizes(60, 1, 5_000));
            processors.start();
            ledger.append(story.next(300));
            ledger.catchUp(processors);
            return other;
        }

        private OwnedTokens tokens(Transactions transactions) {
            return new OwnedTokens(TestLedger.tokensOf(transactions), "there") {
                @Override
                public void extendClaim(String processor, int segment) {
                    try {
                        super.extendClaim(processor, segment);
                    } catch (UnableToClaimTokenException lost) {
                        withoutClaim.add(processor);
                        throw lost;
                    }
                }

                @Override
                public void storeToken(TrackingToken token, String processor, int segment) {
                    if (stop == Stop.BEFORE_THE_TOKEN) {
                        standStill();
                    }
                    super.storeToken(token, processor, segment);
                    if (stop == Stop.BEFORE_THE_COMMIT) {
                        standStill();
                    }
                }
            };
        }

        private void standStill() {
            if (halting) {
                halted.countDown();
                awaitQuietly(open);
            }
        }

        void halt() {
            halting = true;
        }

        void awaitHalted() {
            awaitQuietly(halted);
        }

        void awaitClaimsLost() {
            await().atMost(LONG_ENOUGH).until(() -> withoutClaim.size() == Views.ALL.size());
        }

        void goOn() {
            halting = false;
            open.countDown();
        }

        private static void awaitQuietly(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException told) {
                throw new IllegalStateException(told);
            }
        }
    }
}
