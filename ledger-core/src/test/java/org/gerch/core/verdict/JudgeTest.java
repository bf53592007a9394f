package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.verdict.VerdictKind.*;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.PartyKind;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.AwardRules;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.ReturnReason;
import org.gerch.core.tender.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One story per row of the table of verdicts, and one per edge that the table's definitions name. */
class JudgeTest {
    private static final Instant AFTER_DEADLINE = Story.DEADLINE.plusSeconds(1);

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"rows", "edgesOfProcess", "edgesOfClass", "edgesOfPrice", "edgesOfRules", "edgesOfReason"})
    void a_story_has_its_verdict(VerdictKind expected, String telling, Story story) {
        assertThat(story.verdict().kind()).isEqualTo(expected);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row(
                        NO_COMPETITION,
                        "direct award",
                        Story.invitation(Method.DIRECT, null, Criterion.PRICE_ONLY, null)
                                .awardedByName("X", "100")),
                row(
                        CANCELLED_NO_AWARD,
                        "ended without an award",
                        Story.published().bid("G", "80").cancelled()),
                row(
                        PENDING,
                        "opened, not awarded",
                        Story.published().bid("G", "80").bid("X", "100")),
                row(
                        NO_GROUP_BID,
                        "only businesses",
                        Story.published().bid("X", "100").bid("Y", "90").awarded("Y")),
                row(
                        CLASS_UNDETERMINED,
                        "an unknown party is the lowest",
                        Story.published()
                                .bid("U", "80")
                                .bid("G", "90")
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        INSUFFICIENT_RECORD,
                        "the winner's price is missing",
                        Story.published().bid("G", "80").awardedByName("X", null)),
                row(
                        EXCLUDED_BEFORE_OPENING,
                        "returned unopened",
                        Story.published()
                                .submitted("G")
                                .returned("G", ReturnReason.NO_SECURITY)
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        GROUP_BID_WITHDRAWN,
                        "left after the opening",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .withdrawn("G")
                                .awarded("X")),
                row(
                        NOT_COMPARABLE,
                        "several awards",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .at(Story.DEADLINE)
                                .awarded("X")
                                .at(Story.DEADLINE)
                                .awarded("G")),
                row(
                        AWARDED_TO_GROUP,
                        "a group won",
                        Story.published().bid("G", "80").bid("X", "100").awarded("G")),
                row(
                        AWARD_DECLINED_BY_GROUP,
                        "the lowest group did not take it",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .awarded("G")
                                .declined("G")
                                .awarded("X")),
                row(
                        PRICE_BASIS_DIFFERS,
                        "a correction turns the order",
                        Story.published()
                                .bid("G", "90")
                                .bid("X", "100")
                                .corrected("G", "90", "110")
                                .awarded("X")),
                row(
                        TIED_LOWEST,
                        "the same price",
                        Story.published().bid("G", "100").bid("X", "100").awarded("X")),
                row(
                        GROUP_NOT_LOWER,
                        "the winner was lower",
                        Story.published().bid("G", "110").bid("X", "100").awarded("X")),
                row(
                        GROUP_LOWER_THAN_WINNER,
                        "another business was lower still",
                        Story.published()
                                .bid("G", "90")
                                .bid("X", "100")
                                .bid("Y", "85")
                                .awarded("X")),
                row(
                        LOWEST_REJECTED_REASON_RECORDED,
                        "rejected under an article",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .rejectedFor("G", new Ground("28.7", Story.TEXT, Story.TEXT))
                                .awarded("X")),
                row(
                        LOWEST_REJECTED_NO_REASON_ON_RECORD,
                        "rejected, no reason",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .rejected("G")
                                .awarded("X")),
                row(
                        LOWEST_OUTSCORED,
                        "weights were published, and the winner has more points",
                        Story.rated("price", "60", "quality", "40")
                                .bid("G", "80")
                                .bid("X", "100")
                                .scored("G", "60", "21")
                                .scored("X", "48", "38")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_REASON_RECORDED,
                        "the award says why",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .responsive("G")
                                .awardedWithReason("X")),
                row(
                        LOWEST_RESPONSIVE_NOT_CHOSEN,
                        "found responsive, price alone decides",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .responsive("G")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "never evaluated",
                        Story.published().bid("G", "80").bid("X", "100").awarded("X")));
    }

    static Stream<Arguments> edgesOfProcess() {
        return Stream.of(
                row(
                        NO_COMPETITION,
                        "limited, one invited",
                        Story.invitation(Method.LIMITED, 1, Criterion.PRICE_ONLY, null)
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        NO_GROUP_BID,
                        "limited, three invited",
                        Story.invitation(Method.LIMITED, 3, Criterion.PRICE_ONLY, null)
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        PENDING,
                        "an annulled award is not in force",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .awarded("X")
                                .annulled("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "annulled, but its contract stands",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .awarded("X")
                                .signed("X", "100")
                                .annulled("X")),
                row(
                        PENDING,
                        "annulled, and its contract ended",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .awarded("X")
                                .signed("X", "100")
                                .annulled("X")
                                .terminated("X")),
                row(
                        GROUP_NOT_LOWER,
                        "of successive awards the last in force counts",
                        Story.published()
                                .bid("G", "95")
                                .bid("X", "100")
                                .bid("Y", "90")
                                .awarded("X")
                                .annulled("X")
                                .awarded("Y")),
                row(
                        CANCELLED_NO_AWARD,
                        "cancelled after the award was annulled",
                        Story.published()
                                .bid("G", "80")
                                .awarded("G")
                                .annulled("G")
                                .cancelled()),
                row(
                        NO_GROUP_BID,
                        "a group that withdrew before the deadline never took part",
                        Story.published()
                                .submitted("G")
                                .withdrawn("G")
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        GROUP_BID_WITHDRAWN,
                        "a group that left unopened after the deadline",
                        Story.published()
                                .submitted("G")
                                .at(AFTER_DEADLINE)
                                .withdrawn("G")
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        EXCLUDED_BEFORE_OPENING,
                        "a late bid that was opened all the same",
                        Story.published()
                                .at(AFTER_DEADLINE)
                                .submitted("G")
                                .opened("G", content("80"))
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "a bid at exactly the deadline is in time",
                        Story.published()
                                .at(Story.DEADLINE)
                                .submitted("G")
                                .opened("G", content("80"))
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        AWARDED_TO_GROUP,
                        "a late bid that has the award",
                        Story.published()
                                .at(AFTER_DEADLINE)
                                .submitted("G")
                                .opened("G", content("80"))
                                .bid("X", "100")
                                .awarded("G")),
                row(
                        INSUFFICIENT_RECORD,
                        "returned as late, and no deadline is on record",
                        Story.invitation(Method.OPEN, null, Criterion.PRICE_ONLY, null)
                                .submitted("G")
                                .returned("G", ReturnReason.LATE)
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        INSUFFICIENT_RECORD,
                        "awarded to nobody named",
                        Story.published()
                                .bid("G", "80")
                                .then(new LotAwarded(new AwardId("A"), List.of(), null, List.of(), null, null))),
                row(
                        INSUFFICIENT_RECORD,
                        "a group's price was not read out",
                        Story.published()
                                .submitted("G")
                                .opened("G", new BidContent(null, null, List.of(), null))
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        INSUFFICIENT_RECORD,
                        "no bid at all is on record",
                        Story.published().awardedByName("X", "100")));
    }

    static Stream<Arguments> edgesOfClass() {
        return Stream.of(
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "an unknown party above the winner changes nothing",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .bid("U", "120")
                                .awarded("X")),
                row(
                        CLASS_UNDETERMINED,
                        "an unknown winner",
                        Story.published().bid("G", "80").bid("U", "100").awarded("U")),
                row(
                        CLASS_UNDETERMINED,
                        "an unknown loser without any group",
                        Story.published().bid("U", "120").bid("X", "100").awarded("X")),
                row(
                        AWARDED_TO_GROUP,
                        "a consortium of groups is a group",
                        Story.published()
                                .submitted("K")
                                .opened("K", joint("80", "G1", "G2"))
                                .bid("X", "100")
                                .awarded("K")),
                row(
                        CLASS_UNDETERMINED,
                        "a mixed consortium is neither",
                        Story.published()
                                .submitted("K")
                                .opened("K", joint("80", "G1", "Y"))
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        CLASS_UNDETERMINED,
                        "a business that bids jointly with a group is neither",
                        Story.published()
                                .submitted("Y")
                                .opened("Y", joint("80", "G1"))
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "a bid made for a group is that group's",
                        Story.published()
                                .submitted("Y")
                                .confirmed("Y", "G")
                                .openedFor("Y", "80", "G")
                                .bid("X", "100")
                                .awarded("X")));
    }

    static Stream<Arguments> edgesOfPrice() {
        return Stream.of(
                row(
                        GROUP_LOWER_THAN_WINNER,
                        "a counted business at the group's price",
                        Story.published()
                                .bid("G", "90")
                                .bid("X", "100")
                                .bid("Y", "90")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "a lower business that was rejected does not count",
                        Story.published()
                                .bid("G", "90")
                                .bid("X", "100")
                                .bid("Y", "85")
                                .rejected("Y")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "nor one that withdrew",
                        Story.published()
                                .bid("G", "90")
                                .bid("X", "100")
                                .bid("Y", "85")
                                .withdrawn("Y")
                                .awarded("X")),
                row(
                        GROUP_LOWER_THAN_WINNER,
                        "a rejected group must be below rejected businesses too",
                        Story.published()
                                .bid("G", "90")
                                .bid("X", "100")
                                .bid("Y", "85")
                                .rejected("Y")
                                .rejected("G")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "of two lowest groups the one not rejected decides",
                        Story.published()
                                .bid("G1", "70")
                                .bid("G2", "80")
                                .bid("X", "100")
                                .rejected("G1")
                                .awarded("X")),
                row(
                        GROUP_NOT_LOWER,
                        "a tie, but another bid was lower",
                        Story.published()
                                .bid("G", "100")
                                .bid("X", "100")
                                .bid("Y", "90")
                                .rejected("Y")
                                .awarded("X")),
                row(
                        GROUP_NOT_LOWER,
                        "a corrected winner that stays lower",
                        Story.published()
                                .bid("G", "110")
                                .bid("X", "100")
                                .corrected("X", "100", "105")
                                .awarded("X")),
                row(
                        NOT_COMPARABLE,
                        "two currencies",
                        Story.published().bid("G", "80 USD").bid("X", "100").awarded("X")),
                row(
                        NOT_COMPARABLE,
                        "a business in another currency, where it could be lower",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .bid("Y", "9 USD")
                                .awarded("X")),
                row(
                        GROUP_NOT_LOWER,
                        "the same where the group is above the winner anyway",
                        Story.published()
                                .bid("G", "110")
                                .bid("X", "100")
                                .bid("Y", "9 USD")
                                .awarded("X")),
                row(
                        NOT_COMPARABLE,
                        "tax in one price and not in the other",
                        Story.published()
                                .submitted("G")
                                .opened("G", taxed("80", false))
                                .submitted("X")
                                .opened("X", taxed("100", true))
                                .awarded("X")),
                row(
                        GROUP_NOT_LOWER,
                        "the award names only the winner: its only bid",
                        Story.published().bid("G", "110").bid("X", "100").awardedByName("X", null)),
                row(
                        AWARDED_TO_GROUP,
                        "the award names only the winner, a group",
                        Story.published().bid("G", "110").bid("X", "100").awardedByName("G", "110")));
    }

    private static final AwardRules TAXED = new AwardRules(BigDecimal.TEN, null, null);

    static Stream<Arguments> edgesOfRules() {
        return Stream.of(
                row(
                        PRICE_BASIS_DIFFERS,
                        "a group that carries no tax is lower by the amount payable, and not with tax",
                        Story.under(TAXED)
                                .submitted("G")
                                .opened("G", taxed("95", false))
                                .submitted("X")
                                .opened("X", taxed("100", true))
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "a group that carries no tax is lower with tax too",
                        Story.under(TAXED)
                                .submitted("G")
                                .opened("G", taxed("90", false))
                                .submitted("X")
                                .opened("X", taxed("100", true))
                                .awarded("X")),
                row(
                        GROUP_NOT_LOWER,
                        "tax is in both prices, and the rate changes nothing",
                        Story.under(TAXED)
                                .submitted("G")
                                .opened("G", taxed("105", true))
                                .submitted("X")
                                .opened("X", taxed("100", true))
                                .awarded("X")),
                row(
                        LOWEST_OUTSCORED,
                        "a published preference brings the winner below the group",
                        preferring("10", PartyKind.STATE_OWNED_ENTERPRISE)
                                .bid("G", "95")
                                .bid("S", "100")
                                .awarded("S")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "the margin is too small",
                        preferring("5", PartyKind.STATE_OWNED_ENTERPRISE)
                                .bid("G", "95")
                                .bid("S", "100")
                                .awarded("S")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "the preference is for groups too",
                        preferring("10", PartyKind.STATE_OWNED_ENTERPRISE, PartyKind.CITIZEN_GROUP)
                                .bid("G", "95")
                                .bid("S", "100")
                                .awarded("S")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "the winner is not of the preferred kind",
                        preferring("10", PartyKind.STATE_OWNED_ENTERPRISE)
                                .bid("G", "95")
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "weights were published, and the group has as many points",
                        Story.rated("price", "60", "quality", "40")
                                .bid("G", "80")
                                .bid("X", "100")
                                .scored("G", "60", "26")
                                .scored("X", "48", "38")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "only the winner has points",
                        Story.rated("price", "60", "quality", "40")
                                .bid("G", "80")
                                .bid("X", "100")
                                .scored("X", "48", "38")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "of two groups at one price one has more points than the winner",
                        Story.rated("price", "60", "quality", "40")
                                .bid("G1", "80")
                                .bid("G2", "80")
                                .bid("X", "100")
                                .scored("G1", "60", "21")
                                .scored("G2", "60", "40")
                                .scored("X", "48", "38")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "points for a criterion that was not published",
                        Story.rated("price", "60", "experience", "40")
                                .bid("G", "80")
                                .bid("X", "100")
                                .scored("G", "60", "21")
                                .scored("X", "48", "38")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "weights were published only after the opening",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .criterionChanged(Criterion.RATED)
                                .weightsChanged(
                                        new Weight("price", BigDecimal.ONE), new Weight("quality", BigDecimal.TEN))
                                .scored("G", "60", "21")
                                .scored("X", "48", "38")
                                .awarded("X")),
                row(
                        LOWEST_REJECTED_REASON_RECORDED,
                        "rejected, and has fewer points",
                        Story.rated("price", "60", "quality", "40")
                                .bid("G", "80")
                                .bid("X", "100")
                                .scored("G", "60", "21")
                                .scored("X", "48", "38")
                                .rejectedUnder("G", "28.7")
                                .awarded("X")));
    }

    @Test
    void a_group_that_has_as_many_lots_as_one_may_have_lost_on_a_published_rule() {
        Story reached = Story.under(new AwardRules(null, null, 1), "1", "2")
                .bid("G", "80", "1")
                .bid("X", "100", "1")
                .awarded("X", "1")
                .bid("G", "50", "2")
                .awarded("G", "2");
        Story free = Story.under(new AwardRules(null, null, 2), "1", "2")
                .bid("G", "80", "1")
                .bid("X", "100", "1")
                .awarded("X", "1")
                .bid("G", "50", "2")
                .awarded("G", "2");

        Verdict verdict = reached.verdict("1");

        assertThat(verdict.kind()).isEqualTo(LOWEST_OUTSCORED);
        assertThat(verdict.lostOn())
                .isEqualTo(new Verdict.LostOn(Verdict.PublishedRule.LOT_LIMIT, BigDecimal.ONE, BigDecimal.ONE));
        assertThat(verdict.evidence().of(Point.PUBLISHED_RULE)).containsExactly(0L, 8L);
        assertThat(free.verdict("1").kind()).isEqualTo(LOWEST_NOT_CHOSEN_UNEXPLAINED);
    }

    private static Story preferring(String percent, PartyKind... kinds) {
        return Story.under(
                new AwardRules(null, new AwardRules.Preference(new BigDecimal(percent), List.of(kinds)), null));
    }

    static Stream<Arguments> edgesOfReason() {
        return Stream.of(
                row(
                        LOWEST_REJECTED_REASON_RECORDED,
                        "a reason recorded later",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .rejected("G")
                                .awarded("X")
                                .reasonRecorded("G", "28.7")),
                row(
                        LOWEST_REJECTED_NO_REASON_ON_RECORD,
                        "two groups at one price, a reason for only one",
                        Story.published()
                                .bid("G1", "80")
                                .bid("G2", "80")
                                .bid("X", "100")
                                .rejectedUnder("G1", "28.7")
                                .rejected("G2")
                                .awarded("X")),
                row(
                        LOWEST_REJECTED_REASON_RECORDED,
                        "two groups at one price, a reason for each",
                        Story.published()
                                .bid("G1", "80")
                                .bid("G2", "80")
                                .bid("X", "100")
                                .rejectedUnder("G1", "28.7")
                                .rejectedUnder("G2", "28.8")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "two groups at one price, one not rejected",
                        Story.published()
                                .bid("G1", "80")
                                .bid("G2", "80")
                                .bid("X", "100")
                                .rejectedUnder("G1", "28.7")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "an overturned rejection is none",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .rejected("G")
                                .rejectionOverturned("G")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_REASON_RECORDED,
                        "a notice says why",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .awarded("X")
                                .noticesWithReason("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "responsive, but price was not to decide alone",
                        Story.invitation(Method.OPEN, null, Criterion.RATED, Story.DEADLINE)
                                .bid("G", "80")
                                .bid("X", "100")
                                .responsive("G")
                                .awarded("X")),
                row(
                        LOWEST_NOT_CHOSEN_UNEXPLAINED,
                        "responsive, and no criterion stated",
                        Story.invitation(Method.OPEN, null, Criterion.NOT_STATED, Story.DEADLINE)
                                .bid("G", "80")
                                .bid("X", "100")
                                .responsive("G")
                                .awarded("X")));
    }

    @Test
    void every_verdict_has_a_row() {
        Set<Object> told = rows().map(row -> row.get()[0]).collect(Collectors.toSet());

        assertThat(told).isEqualTo(EnumSet.allOf(VerdictKind.class));
    }

    @Test
    void each_lot_is_judged_by_its_own_bids() {
        Story story = Story.published("1", "2")
                .bid("G", "80", "1")
                .bid("X", "100", "1")
                .awarded("X", "1")
                .bid("G", "50", "2")
                .bid("Y", "60", "2")
                .awarded("G", "2");

        List<Verdict> verdicts = Judge.judge(CaseFile.of(story.events()), org.gerch.core.rules.RuleSet.LEGAL_FORM);

        assertThat(verdicts).extracting(Verdict::kind).containsExactly(LOWEST_NOT_CHOSEN_UNEXPLAINED, AWARDED_TO_GROUP);
        assertThat(verdicts)
                .extracting(verdict -> verdict.subject().lot())
                .containsExactly(new LotId("1"), new LotId("2"));
    }

    @Test
    void lots_awarded_together_are_compared_together() {
        Story together = Story.published("1", "2")
                .bid("G", "40", "1")
                .bid("G", "45", "2")
                .bid("X", "100", "1", "2")
                .awarded("X", "1", "2");
        Story alone = Story.published("1", "2")
                .bid("G", "40", "1")
                .bid("X", "100", "1", "2")
                .awarded("X", "1", "2");
        Story part = Story.published("1", "2")
                .bid("G", "40", "1")
                .bid("X", "100", "1", "2")
                .then(new LotAwarded(
                        new AwardId("A"),
                        List.of(new LotId("1")),
                        new org.gerch.core.kernel.BidId("B-X1+2"),
                        List.of(Story.facts("X")),
                        null,
                        null));

        assertThat(together.verdict("1").kind()).isEqualTo(LOWEST_NOT_CHOSEN_UNEXPLAINED);
        assertThat(together.verdict("1").difference()).isEqualTo(Story.money("15"));
        assertThat(alone.verdict("1").kind()).isEqualTo(NOT_COMPARABLE);
        assertThat(part.verdict("1").kind()).isEqualTo(NOT_COMPARABLE);
    }

    @Test
    void of_several_bids_of_the_winner_the_one_at_the_awards_price_counts_else_the_lowest() {
        Story equal = Story.published("1")
                .bid("G", "95")
                .bid("X", "100")
                .bid("X", "90", "1")
                .awardedByName("X", "100");
        Story none = Story.published("1")
                .bid("G", "95")
                .bid("X", "100")
                .bid("X", "90", "1")
                .awardedByName("X", null);

        assertThat(equal.verdict("1").winningBid().price()).isEqualTo(Story.money("100"));
        assertThat(none.verdict("1").winningBid().price()).isEqualTo(Story.money("90"));
    }

    @Test
    void a_verdict_names_bids_difference_and_the_events_it_rests_on() {
        Verdict verdict = Story.published()
                .bid("G", "80")
                .bid("X", "100.5")
                .rejectedUnder("G", "28.7")
                .awarded("X")
                .verdict();

        assertThat(verdict.groupBid().id().value()).isEqualTo("B-G");
        assertThat(verdict.winningBid().tenderer().party()).isEqualTo(new PartyId("X"));
        assertThat(verdict.difference()).isEqualTo(Story.money("20.5"));
        assertThat(verdict.counts()).isEqualTo(new Verdict.Counts(2, 2, 2, 1));
        assertThat(verdict.reason().article()).isEqualTo("28.7");
        assertThat(verdict.evidence().of(Point.GROUP_BID)).containsExactly(1L, 2L);
        assertThat(verdict.evidence().of(Point.WINNING_BID)).containsExactly(3L, 4L);
        assertThat(verdict.evidence().of(Point.REJECTION)).containsExactly(5L);
        assertThat(verdict.evidence().of(Point.AWARD)).containsExactly(6L);
        assertThat(verdict.evidence().all()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void a_corrected_entry_changes_the_verdict_and_the_verdict_says_so() {
        Story wrong = Story.published().bid("G", "180").bid("X", "100").awarded("X");
        Story right = wrong.entryCorrected(2, "content.price.amount", "\"180\"", "\"80\"");

        Verdict verdict = right.verdict();

        assertThat(verdict.kind()).isEqualTo(LOWEST_NOT_CHOSEN_UNEXPLAINED);
        assertThat(verdict.overlays()).contains(Overlay.RESTS_ON_CORRECTED_ENTRY);
        assertThat(verdict.evidence().of(Point.ENTRY_CORRECTION)).containsExactly(6L);
    }

    @Test
    void an_imported_lot_says_that_its_source_publishes_no_reasons() {
        Verdict rejected = Story.imported()
                .bid("G", "80")
                .bid("X", "100")
                .rejected("G")
                .awarded("X")
                .verdict();
        Verdict responsive = Story.imported()
                .bid("G", "80")
                .bid("X", "100")
                .responsive("G")
                .awarded("X")
                .verdict();
        Verdict won = Story.imported()
                .bid("G", "80")
                .bid("X", "100")
                .responsive("G")
                .awarded("G")
                .verdict();

        assertThat(rejected.overlays()).containsExactly(Overlay.REASON_NOT_IN_SOURCE);
        assertThat(responsive.overlays())
                .containsExactly(Overlay.REASON_NOT_IN_SOURCE, Overlay.RESPONSIVENESS_FROM_STATUS);
        assertThat(won.overlays()).isEmpty();
        assertThat(won.imported()).isTrue();
    }

    @Test
    void lower_outside_bids_that_do_not_count_and_a_standing_contract_are_said_beside() {
        assertThat(Story.published()
                        .bid("G", "90")
                        .bid("X", "100")
                        .bid("Y", "85")
                        .rejected("Y")
                        .awarded("X")
                        .verdict()
                        .overlays())
                .containsExactly(Overlay.LOWER_OUTSIDE_BID_REJECTED);
        assertThat(Story.published()
                        .bid("G", "110")
                        .bid("X", "100")
                        .awarded("X")
                        .signed("X", "100")
                        .annulled("X")
                        .verdict()
                        .overlays())
                .containsExactly(Overlay.AWARD_ANNULLED, Overlay.CONTRACT_STANDS);
    }

    @Test
    void a_lot_without_an_award_names_its_last_step() {
        Verdict verdict = Story.published().bid("G", "80").verdict();

        assertThat(verdict.lastStep().position()).isEqualTo(2);
        assertThat(verdict.overridden()).isNull();
        assertThat(verdict.groupBid().price()).isEqualTo(Story.money("80"));
    }

    @Test
    void what_is_missing_and_who_is_unknown_are_named() {
        assertThat(Story.published()
                        .bid("G", "80")
                        .awardedByName("X", null)
                        .verdict()
                        .gaps())
                .containsExactly(Gap.WINNER_PRICE);
        assertThat(Story.published()
                        .bid("G", "80")
                        .bid("U", "70")
                        .bid("X", "100")
                        .awarded("X")
                        .verdict()
                        .unclassified())
                .extracting(Verdict.Named::party)
                .containsExactly(new PartyId("U"));
        assertThat(Arrays.asList(Story.published()
                        .bid("G", "80")
                        .bid("X", "100")
                        .at(Story.DEADLINE)
                        .awarded("X")
                        .at(Story.DEADLINE)
                        .awarded("G")
                        .verdict()
                        .incomparable()))
                .containsExactly(Incomparable.SEVERAL_AWARDS);
    }

    private static Arguments row(VerdictKind expected, String telling, Story story) {
        return arguments(expected, telling, story);
    }

    private static BidContent content(String price) {
        return BidContent.at(Story.money(price));
    }

    private static BidContent taxed(String price, boolean included) {
        return new BidContent(Story.money(price), included, List.of(), null);
    }

    private static BidContent joint(String price, String... members) {
        return new BidContent(
                Story.money(price), null, Stream.of(members).map(PartyId::new).toList(), null);
    }
}
