package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.tender.GroundKind.ABNORMALLY_LOW;
import static org.gerch.core.tender.GroundKind.OVER_BUDGET;
import static org.gerch.core.verdict.VerdictKind.GROUP_NOT_LOWER;
import static org.gerch.core.verdict.VerdictKind.LOWEST_NOT_CHOSEN_UNEXPLAINED;
import static org.gerch.core.verdict.VerdictKind.LOWEST_OUTSCORED;
import static org.gerch.core.verdict.VerdictKind.LOWEST_REJECTED_REASON_RECORDED;
import static org.gerch.core.verdict.VerdictKind.NOT_COMPARABLE;
import static org.gerch.core.verdict.VerdictKind.PRICE_BASIS_DIFFERS;
import static org.gerch.core.verdict.VerdictKind.TIED_LOWEST;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.AwardRules;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.GroundKind;
import org.gerch.core.tender.ReturnReason;
import org.gerch.core.tender.TenderEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The edge cases that the table's definitions name, one story each, with what the program says of it.
 *
 * <p>docs/verdicts.md shows each of them in the same words.
 */
class EdgeCaseTest {
    private static final AwardRules IN_TWO_ROUNDS = new AwardRules(null, null, null, 2);

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void an_edge_case_has_its_verdict_and_its_words(
            String telling, VerdictKind kind, Story story, String says, Point restsOn) {
        Verdict verdict = verdict(story);

        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(Explanation.of(verdict, Locale.ENGLISH, null).text()).contains(says);
        assertThat(verdict.evidence().of(restsOn))
                .isNotEmpty()
                .allMatch(position -> position < story.events().size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void an_edge_case_is_told_in_both_languages(
            String telling, VerdictKind kind, Story story, String says, Point restsOn) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("mn"))) {
            assertThat(Explanation.of(verdict(story), language, null).text()).doesNotContain("{");
            assertThat(HowWeKnow.of(verdict(story), language).findings())
                    .allSatisfy(finding -> assertThat(
                                    finding.asked() + finding.found().text())
                            .doesNotContain("{")
                            .isNotBlank());
        }
    }

    static Stream<Arguments> edges() {
        return Stream.of(
                        ofPricesTooLow(),
                        ofBudgets(),
                        ofRounds(),
                        ofAwardedPrices(),
                        ofTies(),
                        ofDiscounts(),
                        ofLateProof())
                .flatMap(edges -> edges);
    }

    private static Stream<Arguments> ofPricesTooLow() {
        return Stream.of(
                edge(
                        "Rejected as abnormally low, after the group was asked and had answered",
                        LOWEST_REJECTED_REASON_RECORDED,
                        lowest().asked("1", "G")
                                .answered("1")
                                .rejectedFor("G", as(ABNORMALLY_LOW))
                                .awarded("X"),
                        "the group was asked about it and answered before its bid was rejected.",
                        Point.QUERY),
                edge(
                        "Rejected as abnormally low, asked but with no answer on record",
                        LOWEST_REJECTED_REASON_RECORDED,
                        lowest().asked("1", "G")
                                .rejectedFor("G", as(ABNORMALLY_LOW))
                                .awarded("X"),
                        "Of the reason this is not in the ledger: its answer.",
                        Point.INCOMPLETE_REASON),
                edge(
                        "Rejected as abnormally low without having been asked",
                        LOWEST_REJECTED_REASON_RECORDED,
                        lowest().rejectedFor("G", as(ABNORMALLY_LOW)).awarded("X"),
                        "Of the reason this is not in the ledger: that the group was asked about its price, its answer.",
                        Point.INCOMPLETE_REASON));
    }

    private static Stream<Arguments> ofBudgets() {
        return Stream.of(
                edge(
                        "Rejected as over budget, with a winner over budget too",
                        LOWEST_REJECTED_REASON_RECORDED,
                        Story.estimated("75")
                                .bid("G", "80")
                                .bid("X", "100")
                                .rejectedFor("G", as(OVER_BUDGET))
                                .awarded("X"),
                        "the estimated cost published was ₮75, the group's price is above it, and the winner's is above it.",
                        Point.ESTIMATE),
                edge(
                        "Rejected as over budget, though below the estimated cost",
                        LOWEST_REJECTED_REASON_RECORDED,
                        Story.estimated("90")
                                .bid("G", "80")
                                .bid("X", "100")
                                .rejectedFor("G", as(OVER_BUDGET))
                                .awarded("X"),
                        "was ₮90, the group's price is not above it, and the winner's is above it.",
                        Point.ESTIMATE),
                edge(
                        "Rejected as over budget, with no estimated cost on record",
                        LOWEST_REJECTED_REASON_RECORDED,
                        lowest().rejectedFor("G", as(OVER_BUDGET)).awarded("X"),
                        "The recorded ground is that the price was over budget; no estimated cost of it is in the ledger.",
                        Point.REASON));
    }

    private static Stream<Arguments> ofRounds() {
        return Stream.of(
                edge(
                        "Two rounds were published, and the group was the lowest in the last",
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        Story.under(IN_TWO_ROUNDS)
                                .bid("G", "110")
                                .bid("X", "100")
                                .inRound(2, "G", "80")
                                .inRound(2, "X", "95")
                                .awarded("X"),
                        "the method published has 2 rounds, and the prices of the last one are compared.",
                        Point.PRICE_CHANGE),
                edge(
                        "No rounds were published, and the price read out at the opening counts",
                        GROUP_NOT_LOWER,
                        Story.published()
                                .bid("G", "110")
                                .bid("X", "100")
                                .inRound(2, "G", "80")
                                .awarded("X"),
                        "A price was changed after it had been read out; the prices read out are compared.",
                        Point.PRICE_CHANGE));
    }

    private static Stream<Arguments> ofAwardedPrices() {
        return Stream.of(edge(
                "An award that names no bid, at another price than the winner's only bid",
                LOWEST_NOT_CHOSEN_UNEXPLAINED,
                lowest().awardedByName("X", "95"),
                "the prices read out are compared. The price of the award is ₮95.",
                Point.PRICE_CHANGE));
    }

    private static Stream<Arguments> ofTies() {
        return Stream.of(
                edge(
                        "A tie decided on a published rule",
                        TIED_LOWEST,
                        Story.rated("price", "60", "quality", "40")
                                .bid("G", "100")
                                .bid("X", "100")
                                .scored("G", "60", "21")
                                .scored("X", "60", "26")
                                .awarded("X"),
                        "By the published criteria its score is 81, and the winner’s 86.",
                        Point.PUBLISHED_RULE),
                edge(
                        "A tie decided for a reason that the award states",
                        TIED_LOWEST,
                        Story.published().bid("G", "100").bid("X", "100").awardedWithReason("X"),
                        "A reason is on record; its text is kept apart from the ledger.",
                        Point.REASON),
                edge(
                        "A tie with a bid that was rejected",
                        TIED_LOWEST,
                        Story.published()
                                .bid("G", "100")
                                .bid("X", "100")
                                .rejectedUnder("G", "28.7")
                                .awardedWithReason("X"),
                        "The bid of G нэр was rejected, so that there was no tie to decide.",
                        Point.REJECTION));
    }

    private static Stream<Arguments> ofDiscounts() {
        return Stream.of(
                edge(
                        "Two lots awarded together with a discount: the lots together are compared",
                        GROUP_NOT_LOWER,
                        together("150").then(wonBy("X", "1")).then(wonBy("X", "2")),
                        "The prices are those for the lots 1, 2 together, as they were awarded, with the discounts offered for that.",
                        Point.BIDS),
                edge(
                        "A discount whose lots went to different bidders: each lot by itself",
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        together("150").awarded("X", "1").awarded("G", "2"),
                        "G нэр offered ₮80, the lowest of 2 bids not rejected (0 rejected)",
                        Point.GROUP_BID),
                edge(
                        "A discount for lots awarded together, whose price is not on record",
                        NOT_COMPARABLE,
                        together(null).then(wonBy("X", "1")).then(wonBy("X", "2")),
                        "offers a discount for lots awarded together, and its price for these is not on record.",
                        Point.BIDS));
    }

    private static Stream<Arguments> ofLateProof() {
        return Stream.of(edge(
                "A change of a group's legal form recorded after the deadline, its date proven by a register extract",
                LOWEST_NOT_CHOSEN_UNEXPLAINED,
                Story.published().provenLater("G", "80", 2).bid("X", "100").awarded("X"),
                "A change of a legal form was recorded after the deadline, and counts because a register extract proves its date.",
                Point.LATE_ENTRY));
    }

    private static TenderEvent wonBy(String tenderer, String lot) {
        return new AwardEvent.LotAwarded(
                new AwardId("A-" + tenderer + lot),
                List.of(new LotId(lot)),
                new BidId("B-" + tenderer + lot),
                List.of(Story.facts(tenderer)),
                null,
                null);
    }

    /** The group is lower on each lot; the business offers a discount for both. */
    private static Story together(String price) {
        return Story.published("1", "2")
                .bid("G", "80", "1")
                .bid("G", "80", "2")
                .discounted("X", "100", price, List.of("1", "2"), "1")
                .bid("X", "100", "2");
    }

    @Test
    void the_combination_is_what_the_winner_was_awarded_and_prices_are_for_all_of_it() {
        Verdict verdict =
                together("170").then(wonBy("X", "1")).then(wonBy("X", "2")).verdict("1");

        assertThat(verdict.kind()).isEqualTo(LOWEST_NOT_CHOSEN_UNEXPLAINED);
        assertThat(verdict.groupBid().price()).isEqualTo(Story.money("160"));
        assertThat(verdict.winningBid().price()).isEqualTo(Story.money("170"));
        assertThat(verdict.difference()).isEqualTo(Story.money("10"));
        assertThat(verdict.details().together()).containsExactly(new LotId("1"), new LotId("2"));
        assertThat(verdict.evidence().of(Point.WINNING_BID)).hasSize(4);
    }

    @Test
    void a_groups_discount_counts_for_exactly_the_lots_awarded_together() {
        Story both = Story.published("1", "2")
                .discounted("G", "100", "150", List.of("1", "2"), "1")
                .bid("G", "100", "2")
                .bid("X", "160", "1", "2");
        Story apart = Story.published("1", "2")
                .discounted("G", "100", "150", List.of("1", "2"), "1")
                .bid("G", "100", "2")
                .bid("X", "90", "1")
                .bid("Y", "90", "2");

        assertThat(both.awarded("X", "1", "2").verdict("1").groupBid().price()).isEqualTo(Story.money("150"));
        assertThat(apart.awarded("X", "1").awarded("Y", "2").verdict("1").kind())
                .isEqualTo(GROUP_NOT_LOWER);
    }

    @Test
    void a_discount_for_a_part_of_the_lots_awarded_together_leaves_no_price_for_all_of_them() {
        Verdict verdict = Story.published("1", "2", "3")
                .discounted("G", "100", "150", List.of("1", "2"), "1")
                .bid("G", "100", "2")
                .bid("G", "100", "3")
                .bid("X", "360", "1", "2", "3")
                .awarded("X", "1", "2", "3")
                .verdict("1");

        assertThat(verdict.incomparable()).isEqualTo(Incomparable.DISCOUNT);
    }

    @Test
    void a_discount_of_a_bid_that_left_is_none() {
        Story left = together("150").then(new BiddingEvent.BidWithdrawn(new BidId("B-X1"), Story.facts("X"), null));

        assertThat(left.awarded("X", "2").verdict("2").kind()).isEqualTo(LOWEST_NOT_CHOSEN_UNEXPLAINED);
    }

    @Test
    void a_promise_without_a_price_for_the_whole_tender_leaves_nothing_to_compare() {
        Verdict verdict = Story.published()
                .discounted("G", "80", null, List.of())
                .bid("X", "100")
                .awarded("X")
                .verdict();

        assertThat(verdict.incomparable()).isEqualTo(Incomparable.DISCOUNT);
    }

    @Test
    void an_award_at_its_share_of_the_discounted_price_is_no_revised_price() {
        Verdict verdict = together("150")
                .then(wonBy("X", "2"))
                .then(new AwardEvent.LotAwarded(
                        new AwardId("A-both"),
                        List.of(new LotId("1")),
                        new BidId("B-X1"),
                        List.of(Story.facts("X")),
                        Story.money("75"),
                        null))
                .verdict("1");

        assertThat(verdict.overlays()).doesNotContain(Overlay.PRICE_REVISED_AFTER_OPENING);
    }

    @Test
    void a_late_proof_and_a_late_entry_are_told_apart() {
        Story proven =
                Story.published().provenLater("G", "80", 2).bid("X", "100").awarded("X");
        Story both = Story.published()
                .provenLater("G", "80", 2)
                .bid("X", "100")
                .at(Story.DEADLINE.plus(Duration.ofDays(9)))
                .claiming(Story.DEADLINE)
                .awarded("X");
        Story elsewhere = Story.published()
                .bid("G", "80")
                .bid("X", "100")
                .then(new BiddingEvent.BidReturnedUnopened(
                        new BidId("B-none"),
                        ReturnReason.LATE,
                        Story.facts("G2").provenLater(List.of(1L)),
                        null))
                .awarded("X");

        assertThat(proven.verdict().overlays()).containsExactly(Overlay.LATE_RECORDED);
        assertThat(proven.verdict().evidence().of(Point.LATE_ENTRY)).containsExactly(2L);
        assertThat(text(proven)).doesNotContain("more than a day after");
        assertThat(text(both)).contains("more than a day after it happened", "a register extract proves its date");
        assertThat(elsewhere.verdict().overlays()).isEmpty();
    }

    @Test
    void the_price_of_an_award_is_told_where_it_is_another_and_shown_wherever_it_names_one() {
        Story another = lowest().awardedByName("X", "95");
        Story same = lowest().awardedByName("X", "100");
        Story none = lowest().awardedByName("X", null);

        assertThat(another.verdict().evidence().of(Point.PRICE_CHANGE)).containsExactly(5L);
        assertThat(same.verdict().overlays()).isEmpty();
        assertThat(text(lowest().corrected("X", "100", "101").awarded("X"))).doesNotContain("price of the award");
        assertThat(award(another)).isEqualTo("award A-X, at ₮95");
        assertThat(award(same)).isEqualTo("award A-X, at ₮100");
        assertThat(award(none)).isEqualTo("award A-X");
    }

    private static String award(Story story) {
        return HowWeKnow.of(story.verdict(), Locale.ENGLISH).findings().stream()
                .filter(finding -> finding.asked().equals("Which award is in force?"))
                .map(finding -> finding.found().text())
                .findFirst()
                .orElseThrow();
    }

    private static String text(Story story) {
        return Explanation.of(story.verdict(), Locale.ENGLISH, null).text();
    }

    @Test
    void how_a_tie_was_decided_is_asked_for_and_not_in_the_ledger_or_not_in_what_the_source_publishes() {
        Verdict recorded =
                Story.published().bid("G", "100").bid("X", "100").awarded("X").verdict();
        Verdict imported =
                Story.imported().bid("G", "100").bid("X", "100").awarded("X").verdict();

        assertThat(Explanation.of(recorded, Locale.ENGLISH, LocalDate.of(2026, 11, 21))
                        .text())
                .contains("How the tie was decided is not in the ledger as of 2026-11-21.");
        assertThat(Explanation.of(imported, Locale.ENGLISH, null).text())
                .contains("How the tie was decided is not in what ocds-example publishes.");
        assertThat(HowWeKnow.of(recorded, Locale.ENGLISH).findings())
                .contains(
                        new HowWeKnow.Finding("How was the tie decided?", new Clause("none in the ledger", List.of())));
    }

    @Test
    void of_two_groups_at_the_winners_price_the_one_that_was_not_rejected_is_in_the_tie() {
        Verdict verdict = Story.published()
                .bid("G1", "100")
                .bid("G2", "100")
                .bid("X", "100")
                .rejected("G1")
                .awardedWithReason("X")
                .verdict();

        assertThat(verdict.groupBid().tenderer().party().value()).isEqualTo("G2");
        assertThat(verdict.reason()).isNotNull();
    }

    @Test
    void of_the_published_rounds_the_last_with_a_price_counts_and_is_cited() {
        Story story = Story.under(IN_TWO_ROUNDS)
                .bid("G", "110")
                .bid("X", "100")
                .inRound(2, "G", "80")
                .inRound(3, "X", "70")
                .awarded("X");
        Verdict verdict = story.verdict();

        assertThat(verdict.groupBid().price()).isEqualTo(Story.money("80"));
        assertThat(verdict.winningBid().price()).isEqualTo(Story.money("100"));
        assertThat(verdict.evidence().of(Point.GROUP_BID)).containsExactly(1L, 2L, 5L);
        assertThat(verdict.evidence().of(Point.PRICE_CHANGE)).containsExactly(5L, 6L);
    }

    @Test
    void a_corrected_sum_is_of_the_round_it_came_in() {
        Story before = Story.under(IN_TWO_ROUNDS)
                .bid("G", "90")
                .bid("X", "100")
                .corrected("G", "90", "200")
                .inRound(2, "G", "80")
                .awarded("X");
        Story after = Story.under(IN_TWO_ROUNDS)
                .bid("G", "90")
                .bid("X", "100")
                .inRound(2, "G", "80")
                .corrected("G", "80", "200")
                .awarded("X");

        assertThat(before.verdict().kind()).isEqualTo(LOWEST_NOT_CHOSEN_UNEXPLAINED);
        assertThat(after.verdict().kind()).isEqualTo(PRICE_BASIS_DIFFERS);
    }

    @Test
    void rounds_that_are_published_after_the_opening_do_not_count_and_that_is_said() {
        Story before = Story.published()
                .rulesChanged(IN_TWO_ROUNDS)
                .bid("G", "110")
                .bid("X", "100")
                .inRound(2, "G", "80")
                .awarded("X");
        Story after = Story.published()
                .bid("G", "110")
                .bid("X", "100")
                .rulesChanged(IN_TWO_ROUNDS)
                .inRound(2, "G", "80")
                .awarded("X");

        assertThat(before.verdict().kind()).isEqualTo(LOWEST_NOT_CHOSEN_UNEXPLAINED);
        assertThat(after.verdict().kind()).isEqualTo(GROUP_NOT_LOWER);
        assertThat(after.verdict().overlays())
                .containsExactly(Overlay.PRICE_REVISED_AFTER_OPENING, Overlay.CRITERIA_CHANGED_AFTER_OPENING);
    }

    @Test
    void of_a_lot_without_an_award_no_sentence_says_that_anything_is_compared() {
        Story revised = Story.published().bid("G", "110").corrected("G", "110", "90");
        Story rounds = Story.published()
                .rulesChanged(IN_TWO_ROUNDS)
                .bid("G", "110")
                .rulesChanged(new AwardRules(null, null, 1))
                .inRound(2, "G", "80");

        assertThat(text(revised))
                .contains("A price was changed after it had been read out; no prices are compared.")
                .doesNotContain("the prices read out are compared", "is compared,");
        assertThat(text(rounds)).doesNotContain("of the last one are compared", "are applied");
        assertThat(text(revised.awarded("G"))).contains("the prices read out are compared.");
    }

    @Test
    void a_tie_has_a_code_for_how_it_was_decided_and_other_answers_have_none() {
        Story tied = Story.published().bid("G", "100").bid("X", "100");
        Story imported = Story.imported().bid("G", "100").bid("X", "100").awarded("X");

        assertThat(tied.verdict().tieBreak()).isNull();
        assertThat(imported.verdict().tieBreak()).isEqualTo(TieBreak.NOT_IN_SOURCE);
        assertThat(tied.awarded("X").verdict().tieBreak()).isEqualTo(TieBreak.NOT_IN_LEDGER);
        assertThat(ofTies().map(row -> ((Story) row.get()[2]).verdict().tieBreak()))
                .containsExactly(TieBreak.PUBLISHED_RULE, TieBreak.REASON_ON_RECORD, TieBreak.BID_REJECTED);
    }

    @Test
    void a_limit_of_lots_counts_as_amended_before_the_bids_were_known() {
        AwardRules one = new AwardRules(null, null, 1);

        assertThat(limited(Story.published("1", "2").rulesChanged(one)).kind()).isEqualTo(LOWEST_OUTSCORED);
        assertThat(limited(Story.published("1", "2")).kind()).isEqualTo(LOWEST_NOT_CHOSEN_UNEXPLAINED);
        assertThat(limited(Story.under(one, "1", "2")).kind()).isEqualTo(LOWEST_OUTSCORED);
    }

    @Test
    void a_limit_of_lots_counts_as_corrected() {
        Story mistyped = Story.under(new AwardRules(null, null, 11), "1", "2");

        Verdict verdict = limited(mistyped.entryCorrected(0, "awardRules.lotLimit", "11", "1"));

        assertThat(verdict.kind()).isEqualTo(LOWEST_OUTSCORED);
        assertThat(verdict.overlays()).contains(Overlay.RESTS_ON_CORRECTED_ENTRY);
    }

    /** A group has one lot, and is the lowest for the other. */
    private static Verdict limited(Story story) {
        return story.bid("G", "80", "1")
                .bid("X", "100", "1")
                .bid("G", "80", "2")
                .awarded("G", "2")
                .awarded("X", "1")
                .verdict("1");
    }

    @Test
    void a_question_or_an_answer_after_the_rejection_is_none_it_could_rest_on() {
        Story askedLater = lowest().rejectedFor("G", as(ABNORMALLY_LOW))
                .asked("1", "G")
                .answered("1")
                .awarded("X");
        Story answeredLater = lowest().asked("1", "G")
                .rejectedFor("G", as(ABNORMALLY_LOW))
                .answered("1")
                .awarded("X");

        assertThat(missing(askedLater)).containsExactly(ReasonPart.QUERY, ReasonPart.REPLY);
        assertThat(missing(answeredLater)).containsExactly(ReasonPart.REPLY);
    }

    @Test
    void what_another_bidder_was_asked_is_no_query() {
        Story another = lowest().asked("1", "X")
                .answered("1")
                .rejectedFor("G", as(ABNORMALLY_LOW))
                .awarded("X");

        assertThat(missing(another)).containsExactly(ReasonPart.QUERY, ReasonPart.REPLY);
    }

    @Test
    void the_kind_may_be_put_on_file_later_and_asks_for_as_much() {
        Story later = lowest().rejected("G")
                .then(new EvaluationEvent.RejectionReasonRecorded(new BidId("B-G"), as(ABNORMALLY_LOW)))
                .awarded("X");

        assertThat(missing(later)).containsExactly(ReasonPart.QUERY, ReasonPart.REPLY);
    }

    @Test
    void of_two_groups_at_one_price_each_must_have_been_asked() {
        Story one = Story.published()
                .bid("G1", "80")
                .bid("G2", "80")
                .bid("X", "100")
                .asked("1", "G1")
                .answered("1")
                .rejectedFor("G1", as(ABNORMALLY_LOW))
                .rejectedFor("G2", as(ABNORMALLY_LOW))
                .awarded("X");

        assertThat(missing(one)).containsExactly(ReasonPart.QUERY, ReasonPart.REPLY);
        assertThat(one.verdict().details().queried()).isEqualTo(new Verdict.Queried(false, false));
    }

    @Test
    void a_kind_alone_is_a_reason_on_record_and_not_told_as_a_text() {
        Verdict verdict = lowest().rejectedFor("G", new Ground(null, null, null, OVER_BUDGET))
                .awarded("X")
                .verdict();

        assertThat(verdict.kind()).isEqualTo(LOWEST_REJECTED_REASON_RECORDED);
        assertThat(verdict.details().missing())
                .containsExactly(ReasonPart.ARTICLE, ReasonPart.FACT_RELIED_ON, ReasonPart.DOCUMENT);
        assertThat(Explanation.of(verdict, Locale.ENGLISH, null).text()).doesNotContain("its text is kept");
    }

    @Test
    void the_estimated_cost_is_the_one_published_before_the_bids_were_known() {
        Story before = Story.estimated("75")
                .estimateChanged("90")
                .bid("G", "80")
                .bid("X", "100")
                .rejectedFor("G", as(OVER_BUDGET))
                .awarded("X");
        Story after = Story.estimated("75")
                .bid("G", "80")
                .bid("X", "100")
                .estimateChanged("200")
                .rejectedFor("G", as(OVER_BUDGET))
                .awarded("X");

        assertThat(before.verdict().details().budget()).isEqualTo(new Verdict.Budget(Story.money("90"), false, true));
        assertThat(before.verdict().evidence().of(Point.ESTIMATE)).containsExactly(1L);
        assertThat(after.verdict().details().budget()).isEqualTo(new Verdict.Budget(Story.money("75"), true, true));
        assertThat(after.verdict().evidence().of(Point.ESTIMATE)).containsExactly(0L);
    }

    @Test
    void a_lot_is_held_against_its_own_estimated_cost() {
        Story lots = Story.estimated("500", "1", "75", "2", "425")
                .bid("G", "80", "1")
                .bid("X", "100", "1")
                .rejected(new BidId("B-G1"), as(OVER_BUDGET))
                .awarded("X", "1");

        assertThat(lots.verdict("1").details().budget()).isEqualTo(new Verdict.Budget(Story.money("75"), true, true));
    }

    @Test
    void an_estimated_cost_in_another_currency_says_nothing() {
        Story other = Story.estimated("75 USD")
                .bid("G", "80")
                .bid("X", "100")
                .rejectedFor("G", as(OVER_BUDGET))
                .awarded("X");

        assertThat(other.verdict().details().budget()).isEqualTo(new Verdict.Budget(null, null, null));
    }

    @Test
    void a_clarification_bears_on_the_answer_only_where_a_price_was_found_abnormally_low() {
        TenderEvent answer = new EvaluationEvent.ClarificationGiven("1", Story.TEXT);
        Story low =
                lowest().asked("1", "G").rejectedFor("G", as(ABNORMALLY_LOW)).awarded("X");
        Story plain = lowest().asked("1", "G").rejectedUnder("G", "28.7").awarded("X");

        assertThat(stepped(low, answer)).isFalse();
        assertThat(stepped(plain, answer)).isTrue();
    }

    private static boolean stepped(Story story, TenderEvent event) {
        List<Verdict> before = Judge.judge(CaseFile.of(story.events()), RuleSet.LEGAL_FORM);
        story.then(event);
        return Bearing.stepped(CaseFile.of(story.events()), story.events().getLast(), before)
                .isPresent();
    }

    private static List<ReasonPart> missing(Story story) {
        return story.verdict().details().missing();
    }

    private static Verdict verdict(Story story) {
        return story.hasLots() ? story.verdict("1") : story.verdict();
    }

    private static Story lowest() {
        return Story.published().bid("G", "80").bid("X", "100");
    }

    private static Ground as(GroundKind kind) {
        return new Ground("28.7", Story.TEXT, Story.TEXT, kind);
    }

    private static Arguments edge(String telling, VerdictKind kind, Story story, String says, Point restsOn) {
        return arguments(telling, kind, story, says, restsOn);
    }
}
