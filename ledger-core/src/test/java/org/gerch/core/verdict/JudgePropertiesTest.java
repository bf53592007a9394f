package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every verdict, tried on random tenders; a failing seed is named in the test's name. */
class JudgePropertiesTest {
    private static final int SEEDS = 400;
    private static final String[] NAMES = {"G1", "G2", "G3", "X", "Y", "Z", "U"};

    /** One bidder and what became of the bid. */
    private record Bidder(String name, int price, int fate) {
        void tell(Story story) {
            story.bid(name, Integer.toString(price));
            switch (fate) {
                case 0 -> story.rejected(name);
                case 1 -> story.rejectedUnder(name, "28.7");
                case 2, 3, 4 -> story.responsive(name);
                case 5 -> story.withdrawn(name);
                default -> {}
            }
        }
    }

    private record Case(List<Bidder> bidders, @Nullable String winner, boolean reason) {
        Story story() {
            Story story = Story.published();
            bidders.forEach(bidder -> bidder.tell(story));
            if (winner != null && reason) {
                story.awardedWithReason(winner);
            } else if (winner != null) {
                story.awarded(winner);
            }
            return story;
        }

        Case shuffled(Random random) {
            List<Bidder> others = new ArrayList<>(bidders);
            Collections.shuffle(others, random);
            return new Case(others, winner, reason);
        }

        Case with(Bidder more) {
            return new Case(Stream.concat(bidders.stream(), Stream.of(more)).toList(), winner, reason);
        }
    }

    /** What a verdict says, without the positions, which depend on the order of arrival. */
    private record Answer(
            VerdictKind kind,
            @Nullable Object group,
            @Nullable Object winner,
            List<Overlay> overlays) {
        static Answer of(Verdict verdict) {
            return new Answer(
                    verdict.kind(),
                    verdict.groupBid() == null ? null : verdict.groupBid().id(),
                    verdict.winningBid() == null ? null : verdict.winningBid().id(),
                    verdict.overlays());
        }
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed <= SEEDS, seed -> seed + 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_in_which_independent_events_arrive_does_not_matter(int seed) {
        Random random = new Random(seed);
        Case some = random(random);

        assertThat(Answer.of(some.shuffled(random).story().verdict()))
                .isEqualTo(Answer.of(some.story().verdict()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_losing_bid_above_all_others_never_makes_the_lowest_bid_overridden(int seed) {
        Random random = new Random(seed);
        Case some = random(random);
        String name = random.nextBoolean() ? "G9" : "Y9";
        Verdict before = some.story().verdict();
        Verdict after =
                some.with(new Bidder(name, 1000, 2 + random.nextInt(5))).story().verdict();

        assertThat(after.kind().isLowestNotChosen()).isEqualTo(before.kind().isLowestNotChosen());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reading_the_same_stream_again_gives_the_same_verdict(int seed) {
        List<Recorded<TenderEvent>> stream = random(new Random(seed)).story().events();

        assertThat(Judge.judge(CaseFile.of(stream), RuleSet.LEGAL_FORM))
                .isEqualTo(Judge.judge(CaseFile.of(List.copyOf(stream)), RuleSet.LEGAL_FORM));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_called_overridden_fulfils_the_four_conditions(int seed) {
        Case some = random(new Random(seed));
        Verdict verdict = some.story().verdict();
        if (!verdict.kind().isLowestNotChosen()) {
            return;
        }
        Map<String, Bidder> byName = some.bidders().stream().collect(Collectors.toMap(Bidder::name, bidder -> bidder));
        Bidder group = byName.get(verdict.groupBid().tenderer().party().value());
        Bidder winner = byName.get(some.winner());

        assertThat(group.name()).startsWith("G");
        assertThat(group.fate()).isNotEqualTo(5);
        assertThat(winner.name()).doesNotStartWith("G");
        assertThat(group.price()).isLessThan(winner.price());
        assertThat(some.bidders())
                .filteredOn(other -> !other.name().startsWith("G"))
                .filteredOn(other -> group.fate() <= 1 || (other.fate() > 1 && other.fate() != 5))
                .allSatisfy(other -> assertThat(other.price()).isGreaterThan(group.price()));
    }

    private static Case random(Random random) {
        List<String> names = new ArrayList<>(List.of(NAMES));
        Collections.shuffle(names, random);
        // Few prices, so that ties are frequent.
        List<Bidder> bidders = names.stream()
                .limit(1 + random.nextInt(names.size()))
                .map(name -> new Bidder(name, 90 + random.nextInt(6), random.nextInt(8)))
                .toList();
        int winner = random.nextInt(bidders.size() + 1);
        return new Case(
                bidders, winner == bidders.size() ? null : bidders.get(winner).name(), random.nextInt(4) == 0);
    }
}
