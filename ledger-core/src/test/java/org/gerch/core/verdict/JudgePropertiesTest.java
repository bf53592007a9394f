package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every verdict, tried on random tenders; a failing seed is named in the test's name. */
class JudgePropertiesTest {
    private static final int SEEDS = 400;
    private static final String[] NAMES = {"G1", "G2", "G3", "X", "Y", "Z", "U"};

    private static final List<TenderEvent> UNRELATED = List.of(
            new InvitationEvent.QuestionAsked("Q", Story.TEXT),
            new InvitationEvent.QuestionAnswered("Q", Story.TEXT),
            new EvaluationEvent.ClarificationGiven("C", Story.TEXT),
            new ContractEvent.DeliveryDisputed(new ContractId("C-none"), Story.TEXT),
            new ContractEvent.ContractCompleted(new ContractId("C-none")));

    /** One bidder and what became of the bid. */
    private record Bidder(String name, int price, int fate) {
        void tell(Story story, String... lots) {
            BidId bid = new BidId("B-" + name + String.join("+", lots));
            story.bid(name, Integer.toString(price), lots);
            switch (fate) {
                case 0 -> story.rejected(bid, Ground.NONE);
                case 1 -> story.rejected(bid, new Ground("28.7", Story.TEXT, null));
                case 2, 3, 4 -> story.then(new EvaluationEvent.BidFoundResponsive(bid, false));
                case 5 -> story.then(new BiddingEvent.BidWithdrawn(bid, Story.facts(name), null));
                default -> {}
            }
        }
    }

    private record Case(List<Bidder> bidders, @Nullable String winner, boolean reason) {
        Story story() {
            Story story = Story.published();
            tell(story);
            return story;
        }

        void tell(Story story, String... lots) {
            bidders.forEach(bidder -> bidder.tell(story, lots));
            if (winner != null) {
                story.then(new AwardEvent.LotAwarded(
                        new AwardId("A-" + winner + String.join("+", lots)),
                        Stream.of(lots).map(LotId::new).toList(),
                        new BidId("B-" + winner + String.join("+", lots)),
                        List.of(Story.facts(winner)),
                        null,
                        reason ? Story.TEXT : null));
            }
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
    void an_event_that_nothing_rests_on_changes_nothing_but_the_last_step(int seed) {
        List<Recorded<TenderEvent>> stream = RandomStory.stream(seed, 25, false);
        List<Recorded<TenderEvent>> longer = new ArrayList<>(stream);
        for (TenderEvent unrelated : UNRELATED) {
            longer.add(after(longer.getLast(), unrelated));
        }
        List<Verdict> before = Judge.judge(CaseFile.of(stream), RuleSet.LEGAL_FORM);
        List<Verdict> after = Judge.judge(CaseFile.of(longer), RuleSet.LEGAL_FORM);

        for (int lot = 0; lot < before.size(); lot++) {
            // Without an award the last step is what is cited.
            if (before.get(lot).kind() == VerdictKind.PENDING) {
                assertThat(after.get(lot).kind()).isEqualTo(VerdictKind.PENDING);
            } else {
                assertThat(after.get(lot).with(before.get(lot).lastStep())).isEqualTo(before.get(lot));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void of_a_generated_tender_the_order_in_which_the_entries_stand_does_not_matter_when_they_happened_as_they_did(
            int seed) {
        List<Recorded<TenderEvent>> stream = likely(seed);

        assertThat(said(Judge.judge(CaseFile.of(shuffled(stream, new Random(seed))), RuleSet.LEGAL_FORM)))
                .isEqualTo(said(Judge.judge(CaseFile.of(stream), RuleSet.LEGAL_FORM)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_higher_losing_bid_never_makes_a_generated_tender_overridden(int seed) {
        List<Recorded<TenderEvent>> stream = likely(seed);
        List<Recorded<TenderEvent>> longer = withBidAboveAll(stream, seed % 2 == 0 ? "G9" : "Y9");
        List<Verdict> before = Judge.judge(CaseFile.of(stream), RuleSet.LEGAL_FORM);
        List<Verdict> after = Judge.judge(CaseFile.of(longer), RuleSet.LEGAL_FORM);

        for (int lot = 0; lot < before.size(); lot++) {
            if (after.get(lot).kind().isLowestNotChosen()) {
                assertThat(before.get(lot).kind().isLowestNotChosen()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replaying_a_generated_tender_event_by_event_gives_the_same(int seed) {
        List<Recorded<TenderEvent>> stream = likely(seed);
        CaseFile replayed = CaseFile.of(stream.subList(0, 1));
        for (Recorded<TenderEvent> recorded : stream.subList(1, stream.size())) {
            replayed = replayed.and(recorded);
        }

        assertThat(Judge.judge(replayed, RuleSet.LEGAL_FORM))
                .isEqualTo(Judge.judge(CaseFile.of(stream), RuleSet.LEGAL_FORM));
    }

    @Test
    void the_generated_tenders_come_to_every_answer_and_to_every_particular_of_the_definitions() {
        Set<VerdictKind> kinds = EnumSet.noneOf(VerdictKind.class);
        List<Verdict.Details> details = new ArrayList<>();
        Set<Incomparable> failures = EnumSet.noneOf(Incomparable.class);
        boolean ruledTie = false;
        for (int seed = 1; seed <= 40 * SEEDS; seed++) {
            for (Verdict verdict : Judge.judge(CaseFile.of(likely(seed)), RuleSet.LEGAL_FORM)) {
                kinds.add(verdict.kind());
                ruledTie |= verdict.kind() == VerdictKind.TIED_LOWEST && verdict.lostOn() != null;
                Stream.ofNullable(verdict.details()).forEach(details::add);
                Stream.ofNullable(verdict.incomparable()).forEach(failures::add);
            }
        }

        // A deadline or a price that is missing is for the stories in which anything may come.
        assertThat(kinds).containsAll(EnumSet.complementOf(EnumSet.of(VerdictKind.INSUFFICIENT_RECORD)));
        assertThat(ruledTie).isTrue();
        assertThat(failures).contains(Incomparable.DISCOUNT);
        assertThat(details.stream().map(Verdict.Details::queried).collect(Collectors.toSet()))
                .contains(
                        new Verdict.Queried(true, true),
                        new Verdict.Queried(true, false),
                        new Verdict.Queried(false, false));
        assertThat(details.stream().map(Verdict.Details::budget).collect(Collectors.toSet()))
                .contains(
                        new Verdict.Budget(Story.money("91"), true, true),
                        new Verdict.Budget(Story.money("94"), false, true),
                        Verdict.Budget.UNKNOWN);
        assertThat(details).extracting(Verdict.Details::rounds).contains(2);
        assertThat(details).anyMatch(each -> each.together().size() == 2);
        assertThat(details).anyMatch(each -> !each.provenLater().isEmpty());
    }

    /** Nothing in it is corrected: a correction names the place of its entry. */
    private static List<Recorded<TenderEvent>> likely(long seed) {
        return LikelyStory.stream(seed).stream()
                .filter(recorded -> !(recorded.event() instanceof TenderEvent.TenderEntryCorrected))
                .toList();
    }

    /** The invitation stays the first, and what happened at one moment stays in its order. */
    private static List<Recorded<TenderEvent>> shuffled(List<Recorded<TenderEvent>> stream, Random random) {
        List<Recorded<TenderEvent>> others = new ArrayList<>(stream.subList(1, stream.size()));
        Collections.shuffle(others, random);
        Map<Instant, Iterator<Recorded<TenderEvent>>> ofOneMoment = stream.subList(1, stream.size()).stream()
                .collect(Collectors.groupingBy(
                        Recorded::at, Collectors.collectingAndThen(Collectors.toList(), List::iterator)));
        List<Recorded<TenderEvent>> shuffled = new ArrayList<>(List.of(stream.getFirst()));
        for (Recorded<TenderEvent> any : others) {
            Recorded<TenderEvent> next = ofOneMoment.get(any.at()).next();
            shuffled.add(standing(shuffled.size(), next));
        }
        return shuffled;
    }

    private static List<Recorded<TenderEvent>> withBidAboveAll(List<Recorded<TenderEvent>> stream, String name) {
        Story above = Story.published().bid(name, "1000");
        List<Recorded<TenderEvent>> longer = new ArrayList<>(stream);
        for (Recorded<TenderEvent> added :
                above.events().subList(1, above.events().size())) {
            longer.add(standing(longer.size(), added));
        }
        return longer;
    }

    private static Recorded<TenderEvent> standing(int position, Recorded<TenderEvent> entry) {
        return new Recorded<>(position, entry.at(), entry.stream(), position, entry.id(), entry.event(), entry.by());
    }

    /** All that is said, but for the positions. */
    private static List<List<Object>> said(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> Arrays.<Object>asList(
                        Answer.of(verdict),
                        verdict.difference(),
                        verdict.counts(),
                        verdict.corrected(),
                        verdict.lostOn(),
                        verdict.gaps(),
                        verdict.incomparable(),
                        verdict.exclusion(),
                        verdict.reason() == null ? null : verdict.reason().article(),
                        Explanation.of(verdict, Locale.ENGLISH, null).text()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void statements_of_others_and_questions_may_come_at_any_time(int seed) {
        Random random = new Random(seed);
        Story first = Story.published().statement("Y");
        Story last = Story.published();
        Case some = random(random);
        some.tell(first);
        some.tell(last);
        last.then(UNRELATED.getFirst()).statement("Y");

        assertThat(Answer.of(first.verdict())).isEqualTo(Answer.of(last.verdict()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_recorded_of_another_lot_changes_nothing(int seed) {
        Case some = random(new Random(seed));
        Case other = random(new Random(seed + SEEDS));
        Story alone = Story.published("1", "2");
        Story beside = Story.published("1", "2");
        some.tell(alone, "1");
        some.tell(beside, "1");
        other.tell(beside, "2");

        assertThat(Answer.of(beside.verdict("1"))).isEqualTo(Answer.of(alone.verdict("1")));
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

    private static Recorded<TenderEvent> after(Recorded<TenderEvent> last, TenderEvent event) {
        return new Recorded<>(
                last.position() + 1, last.at(), last.stream(), last.seq() + 1, last.id(), event, last.by());
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
