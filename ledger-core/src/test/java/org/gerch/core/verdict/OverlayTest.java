package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.verdict.Overlay.*;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.tender.AwardEvent.LotAwarded;
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

/** For each overlay a story that has it, and its neighbours that have not. */
class OverlayTest {
    private static final Set<Overlay> JOINED_WHEN_READ = EnumSet.of(INTEREST_DECLARED, EARLIER_ROUND_GROUP_LOWER);

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"ofBidders", "ofComplaints", "ofAwards", "ofBidsKeptOut", "ofReasons", "ofEntries", "ofTheInvitation"
    })
    void is_said_where(Overlay overlay, String telling, Story story) {
        Verdict verdict = story.verdict(lot(story));

        assertThat(verdict.overlays()).contains(overlay);
        assertThat(verdict.evidence().of(overlay.point()))
                .isNotEmpty()
                .allMatch(position -> position < story.events().size());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("absent")
    void is_not_said_where(Overlay overlay, String telling, Story story) {
        Verdict verdict = story.verdict(lot(story));

        assertThat(verdict.overlays()).doesNotContain(overlay);
        assertThat(verdict.evidence().of(overlay.point())).isEmpty();
    }

    static Stream<Arguments> ofBidders() {
        return Stream.of(
                row(WINNER_NOT_BUSINESS, "a state-owned enterprise won", lost("S")),
                row(WINNER_NOT_BUSINESS, "an individual won", lost("I")),
                row(
                        WINNER_NOT_BUSINESS,
                        "a state-owned enterprise got a direct award",
                        Story.invitation(Method.DIRECT, null, Criterion.NOT_STATED, null)
                                .awardedByName("S", "100")),
                row(
                        WINNER_NOT_BUSINESS,
                        "one of a winning consortium is state-owned",
                        Story.published()
                                .bid("G", "80")
                                .submitted("K")
                                .opened("K", joint("100", "X", "S"))
                                .awarded("K")),
                row(
                        LOWER_OUTSIDE_BID_REJECTED,
                        "a lower business was rejected",
                        lost("X").bid("Y", "70").rejected("Y")),
                row(
                        LOWER_OUTSIDE_BID_REJECTED,
                        "a business at the same price withdrew",
                        lost("X").bid("Y", "80").withdrawn("Y")),
                row(
                        LOWER_GROUP_NOT_CHOSEN,
                        "a group won, another was lower",
                        Story.published().bid("G1", "80").bid("G2", "90").awarded("G2")),
                row(
                        LOWER_GROUP_NOT_CHOSEN,
                        "a group won, a rejected one was lower",
                        Story.published()
                                .bid("G1", "80")
                                .bid("G2", "90")
                                .rejected("G1")
                                .awarded("G2")),
                row(
                        MIXED_CONSORTIUM,
                        "a group and a business bid together",
                        lost("X").submitted("K").opened("K", joint("95", "G1", "Y"))),
                row(
                        MIXED_CONSORTIUM,
                        "the award names a group and a business, and no bid",
                        Story.published()
                                .bid("X", "100")
                                .then(new LotAwarded(
                                        new AwardId("A"),
                                        List.of(),
                                        null,
                                        List.of(Story.facts("G1"), Story.facts("Y")),
                                        null,
                                        null))));
    }

    static Stream<Arguments> ofComplaints() {
        return Stream.of(
                row(UNDER_COMPLAINT, "a complaint is not decided", lost("X").complaint("1", "G")),
                row(
                        UNDER_COMPLAINT,
                        "one is decided, another is not",
                        lost("X").complaint("1", "G").complaint("2", "Y").dismissed("1")),
                row(
                        UNDER_COMPLAINT,
                        "a complaint came before any award",
                        Story.published().bid("G", "80").complaint("1", "G")),
                row(
                        REJECTION_UPHELD,
                        "the group's complaint of its rejection was dismissed",
                        rejectedGroup().complaint("1", "G").dismissed("1").awarded("X")),
                row(
                        REJECTION_UPHELD,
                        "a member of the rejected consortium of groups complained",
                        Story.published()
                                .submitted("K")
                                .opened("K", joint("80", "G1", "G2"))
                                .bid("X", "100")
                                .rejected("K")
                                .complaint("1", "G2")
                                .dismissed("1")
                                .awarded("X")),
                row(
                        REJECTION_OVERTURNED,
                        "the review body took the rejection back",
                        rejectedGroup().rejectionOverturned("G").awarded("X")),
                row(
                        REJECTION_OVERTURNED,
                        "the bid was rejected again",
                        rejectedGroup().rejectionOverturned("G").rejected("G").awarded("X")),
                row(REPLY_ON_FILE, "a party filed a statement", lost("X").statement("G")));
    }

    static Stream<Arguments> ofAwards() {
        return Stream.of(
                row(
                        AWARD_ANNULLED,
                        "annulled, its contract stands",
                        lost("X").signed("X", "100").annulled("X")),
                row(AWARD_ANNULLED, "annulled, and nothing followed", lost("X").annulled("X")),
                row(
                        AWARD_ANNULLED,
                        "annulled on a complaint",
                        lost("X").complaint("1", "G").annulledOn("1", "X")),
                row(
                        AWARD_ANNULLED,
                        "annulled, and awarded to another",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .bid("Y", "90")
                                .awarded("X")
                                .annulled("X")
                                .awarded("Y")),
                row(
                        CONTRACT_STANDS,
                        "annulled, its contract stands",
                        lost("X").signed("X", "100").annulled("X")),
                row(
                        CONTRACT_STANDS,
                        "awarded to another while the first contract stands",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .bid("Y", "90")
                                .awarded("X")
                                .signed("X", "100")
                                .annulled("X")
                                .awarded("Y")),
                row(
                        PRICE_LATER_ABOVE_GROUP_BID,
                        "the winner was lower, its contract was raised above the group",
                        won("X").signed("X", "100").repriced("X", "120", false)),
                row(
                        PRICE_LATER_ABOVE_GROUP_BID,
                        "the winner was at the group's price",
                        Story.published()
                                .bid("G", "100")
                                .bid("X", "100")
                                .awarded("X")
                                .signed("X", "100")
                                .repriced("X", "101", true)),
                row(
                        PRICE_REVISED_AFTER_OPENING,
                        "a sum was corrected, which leaves the answer as it is",
                        lost("X").corrected("G", "80", "85")),
                row(
                        PRICE_REVISED_AFTER_OPENING,
                        "awarded at another price than was read out",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .then(new LotAwarded(
                                        new AwardId("A"),
                                        List.of(),
                                        new BidId("B-X"),
                                        List.of(Story.facts("X")),
                                        Story.money("79"),
                                        null))),
                row(
                        PRICE_REVISED_AFTER_OPENING,
                        "awarded at another price, to the maker of one bid that the award does not name",
                        Story.published().bid("G", "80").bid("X", "100").awardedByName("X", "95")),
                row(
                        PARTIAL_AWARD,
                        "one of the two lots that the bid was for",
                        Story.published("1", "2")
                                .bid("G", "80", "1")
                                .bid("X", "100", "1", "2")
                                .then(new LotAwarded(
                                        new AwardId("A"),
                                        List.of(new LotId("1")),
                                        new BidId("B-X1+2"),
                                        List.of(Story.facts("X")),
                                        null,
                                        null))));
    }

    static Stream<Arguments> ofBidsKeptOut() {
        return Stream.of(
                row(
                        GROUP_BID_UNOPENED,
                        "another group's bid was returned",
                        lost("X").submitted("G2").returned("G2", ReturnReason.NO_SECURITY)),
                row(
                        GROUP_BID_UNOPENED,
                        "another group's bid came late and was opened",
                        lost("X")
                                .at(Story.DEADLINE.plusSeconds(1))
                                .submitted("G2")
                                .opened("G2", BidContent.at(Story.money("70")))),
                row(
                        GROUP_BID_UNOPENED,
                        "returned while nothing is decided",
                        Story.published().bid("G1", "80").submitted("G2").returned("G2", ReturnReason.OTHER)),
                row(
                        GROUP_BID_LEFT,
                        "another group withdrew",
                        lost("X").bid("G2", "70").withdrawn("G2")));
    }

    static Stream<Arguments> ofReasons() {
        return Stream.of(
                row(REASON_INCOMPLETE, "an article alone", rejectedFor(new Ground("28.7", null, null))),
                row(REASON_INCOMPLETE, "no article", rejectedFor(new Ground(null, Story.TEXT, Story.TEXT))),
                row(
                        REASON_INCOMPLETE,
                        "of two groups at one price one has it all",
                        Story.published()
                                .bid("G1", "80")
                                .bid("G2", "80")
                                .bid("X", "100")
                                .rejectedFor("G1", complete())
                                .rejectedUnder("G2", "28.7")
                                .awarded("X")),
                row(
                        REASON_NOT_IN_SOURCE,
                        "imported, rejected without a reason",
                        Story.imported()
                                .bid("G", "80")
                                .bid("X", "100")
                                .rejected("G")
                                .awarded("X")),
                row(
                        RESPONSIVENESS_FROM_STATUS,
                        "imported as valid",
                        Story.imported()
                                .bid("G", "80")
                                .bid("X", "100")
                                .responsive("G")
                                .awarded("X")),
                row(
                        REASON_RECORDED_AFTER_COMPLAINT,
                        "a reason for the rejection followed a complaint",
                        rejectedGroup().awarded("X").complaint("1", "G").reasonRecorded("G", "28.7")),
                row(
                        REASON_RECORDED_AFTER_COMPLAINT,
                        "a back-dated one too",
                        rejectedGroup()
                                .awarded("X")
                                .complaint("1", "G")
                                .claiming(Story.DEADLINE.minus(Duration.ofDays(1)))
                                .reasonRecorded("G", "28.7")),
                row(
                        REASON_RECORDED_AFTER_COMPLAINT,
                        "notices with a reason followed a complaint",
                        lost("X").complaint("1", "G").noticesWithReason("X")));
    }

    static Stream<Arguments> ofEntries() {
        return Stream.of(
                row(
                        LATE_RECORDED,
                        "the award was decided two days before it was recorded",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .at(Story.DEADLINE.plus(Duration.ofDays(9)))
                                .claiming(Story.DEADLINE.plus(Duration.ofDays(7)))
                                .awarded("X")),
                row(
                        RESTS_ON_CORRECTED_ENTRY,
                        "the group's price was mistyped",
                        lost("X").entryCorrected(2, "content.price.amount", "\"80\"", "\"85\"")));
    }

    static Stream<Arguments> ofTheInvitation() {
        return Stream.of(
                row(
                        CRITERIA_CHANGED_AFTER_OPENING,
                        "price alone no longer decides",
                        lost("X").criterionChanged(Criterion.RATED)),
                row(
                        CRITERIA_CHANGED_AFTER_OPENING,
                        "other weights",
                        Story.rated("price", "60", "quality", "40")
                                .bid("G", "80")
                                .weightsChanged(new Weight("price", BigDecimal.ONE))),
                row(
                        DEADLINE_MOVED_AFTER_BID,
                        "put off after a bid",
                        lost("X").deadlineMoved(Story.DEADLINE.plusSeconds(60))),
                row(
                        DEADLINE_MOVED_AFTER_BID,
                        "brought forward after a bid that withdrew in time",
                        Story.published()
                                .submitted("G")
                                .withdrawn("G")
                                .deadlineMoved(Story.DEADLINE.minusSeconds(60))));
    }

    static Stream<Arguments> absent() {
        return Stream.of(
                row(WINNER_NOT_BUSINESS, "a business won", lost("X")),
                row(
                        WINNER_NOT_BUSINESS,
                        "an individual bid for a group",
                        Story.published()
                                .submitted("I")
                                .confirmed("I", "G")
                                .openedFor("I", "80", "G")
                                .awarded("I")),
                row(
                        WINNER_NOT_BUSINESS,
                        "a state-owned enterprise lost",
                        lost("X").bid("S", "120")),
                row(
                        LOWER_OUTSIDE_BID_REJECTED,
                        "a rejected business was dearer",
                        lost("X").bid("Y", "81").rejected("Y")),
                row(
                        LOWER_GROUP_NOT_CHOSEN,
                        "the lower group withdrew",
                        Story.published()
                                .bid("G1", "80")
                                .bid("G2", "90")
                                .withdrawn("G1")
                                .awarded("G2")),
                row(
                        LOWER_GROUP_NOT_CHOSEN,
                        "the other group was at the same price",
                        Story.published().bid("G1", "90").bid("G2", "90").awarded("G2")),
                row(
                        MIXED_CONSORTIUM,
                        "a consortium of groups",
                        Story.published()
                                .submitted("K")
                                .opened("K", joint("80", "G1", "G2"))
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        UNDER_COMPLAINT,
                        "the complaint was dismissed",
                        lost("X").complaint("1", "G").dismissed("1")),
                row(
                        UNDER_COMPLAINT,
                        "the complaint is about another lot",
                        Story.published("1", "2")
                                .bid("G", "80", "1")
                                .bid("X", "100", "1")
                                .awarded("X", "1")
                                .complaint("1", "G", "2")),
                row(
                        REJECTION_UPHELD,
                        "not rejected, and the complaint dismissed",
                        lost("X").complaint("1", "G").dismissed("1")),
                row(
                        REJECTION_UPHELD,
                        "somebody else complained",
                        rejectedGroup().complaint("1", "Y").dismissed("1").awarded("X")),
                row(
                        REJECTION_UPHELD,
                        "the complaint came before the rejection",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .complaint("1", "G")
                                .rejected("G")
                                .dismissed("1")
                                .awarded("X")),
                row(
                        REJECTION_OVERTURNED,
                        "that of a business was",
                        lost("X").bid("Y", "120").rejected("Y").rejectionOverturned("Y")),
                row(REPLY_ON_FILE, "nobody replied", lost("X")),
                row(AWARD_ANNULLED, "declined", lost("X").declined("X")),
                row(
                        AWARD_ANNULLED,
                        "a complaint was dismissed",
                        lost("X").complaint("1", "G").dismissed("1")),
                row(CONTRACT_STANDS, "the award was never annulled", lost("X").signed("X", "100")),
                row(
                        CONTRACT_STANDS,
                        "the annulled award never had a contract, and another followed",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .bid("Y", "90")
                                .awarded("X")
                                .annulled("X")
                                .awarded("Y")
                                .signed("Y", "90")),
                row(
                        CONTRACT_STANDS,
                        "its contract was ended",
                        lost("X").signed("X", "100").annulled("X").terminated("X")),
                row(
                        PRICE_LATER_ABOVE_GROUP_BID,
                        "raised, but not above the group",
                        won("X").signed("X", "100").repriced("X", "110", false)),
                row(
                        PRICE_LATER_ABOVE_GROUP_BID,
                        "raised and lowered again",
                        won("X").signed("X", "100").repriced("X", "120", true).repriced("X", "105", true)),
                row(
                        PRICE_LATER_ABOVE_GROUP_BID,
                        "the winner was above the group from the start",
                        lost("X").signed("X", "100").repriced("X", "120", true)),
                row(
                        PRICE_REVISED_AFTER_OPENING,
                        "awarded at the corrected price which is the answer",
                        Story.published()
                                .bid("G", "90")
                                .bid("X", "100")
                                .corrected("G", "90", "110")
                                .awarded("X")),
                row(PRICE_REVISED_AFTER_OPENING, "no price changed", lost("X")),
                row(
                        PRICE_REVISED_AFTER_OPENING,
                        "two awards side by side, each at the price of its part",
                        Story.imported()
                                .bid("G", "80")
                                .bid("X", "100")
                                .bid("Y", "90")
                                .awardedByName("X", "50")
                                .awardedByName("Y", "45")),
                row(
                        PRICE_REVISED_AFTER_OPENING,
                        "awarded at another price, and no bid of the winner is on record",
                        Story.published().bid("G", "80").awardedByName("X", "95")),
                row(
                        PARTIAL_AWARD,
                        "both lots that the bid was for",
                        Story.published("1", "2")
                                .bid("G", "80", "1")
                                .bid("X", "100", "1", "2")
                                .awarded("X", "1", "2")),
                row(
                        GROUP_BID_UNOPENED,
                        "before an award a bid may wait",
                        Story.published().bid("G1", "80").submitted("G2")),
                row(
                        GROUP_BID_UNOPENED,
                        "that is the answer itself",
                        Story.published()
                                .submitted("G")
                                .returned("G", ReturnReason.LATE)
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        GROUP_BID_LEFT,
                        "that is the answer itself",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .withdrawn("G")
                                .awarded("X")),
                row(
                        GROUP_BID_LEFT,
                        "it left before the deadline",
                        lost("X").submitted("G2").withdrawn("G2")),
                row(REASON_INCOMPLETE, "all three parts", rejectedFor(complete())),
                row(
                        REASON_INCOMPLETE,
                        "the parts came one after another",
                        rejectedFor(new Ground(null, Story.TEXT, Story.TEXT)).reasonRecorded("G", "28.7")),
                row(REASON_NOT_IN_SOURCE, "not imported", rejectedGroup().awarded("X")),
                row(
                        RESPONSIVENESS_FROM_STATUS,
                        "found by the committee",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .responsive("G")
                                .awarded("X")),
                row(
                        REASON_RECORDED_AFTER_COMPLAINT,
                        "the rejection said why, and the complaint followed",
                        rejectedFor(complete()).complaint("1", "G").reasonRecorded("G", "28.8")),
                row(
                        REASON_RECORDED_AFTER_COMPLAINT,
                        "the complaint was of something before the rejection",
                        Story.published()
                                .complaint("1", "G")
                                .bid("G", "80")
                                .bid("X", "100")
                                .rejected("G")
                                .reasonRecorded("G", "28.7")
                                .awarded("X")),
                row(
                        LATE_RECORDED,
                        "within a day",
                        Story.published()
                                .bid("G", "80")
                                .bid("X", "100")
                                .at(Story.DEADLINE.plus(Duration.ofDays(2)))
                                .claiming(Story.DEADLINE.plus(Duration.ofDays(1)))
                                .awarded("X")),
                row(
                        LATE_RECORDED,
                        "an entry that the answer does not rest on",
                        lost("X")
                                .at(Story.DEADLINE.plus(Duration.ofDays(9)))
                                .claiming(Story.DEADLINE)
                                .noticesWithoutReason("X")),
                row(
                        RESTS_ON_CORRECTED_ENTRY,
                        "an entry that the answer does not rest on",
                        lost("X").noticesWithoutReason("X").entryCorrected(6, "award", "\"A-X\"", "\"A-X\"")),
                row(
                        CRITERIA_CHANGED_AFTER_OPENING,
                        "changed before the bids were opened",
                        Story.published()
                                .criterionChanged(Criterion.RATED)
                                .bid("G", "80")
                                .bid("X", "100")
                                .awarded("X")),
                row(
                        CRITERIA_CHANGED_AFTER_OPENING,
                        "said again as they were",
                        lost("X").criterionChanged(Criterion.PRICE_ONLY)),
                row(
                        DEADLINE_MOVED_AFTER_BID,
                        "moved before any bid",
                        Story.published()
                                .deadlineMoved(Story.DEADLINE.plusSeconds(60))
                                .bid("G", "80")),
                row(DEADLINE_MOVED_AFTER_BID, "said again as it was", lost("X").deadlineMoved(Story.DEADLINE)));
    }

    @Test
    void every_overlay_of_the_one_stream_has_a_story_with_it_and_one_without() {
        Set<Overlay> ofTheStream = EnumSet.complementOf(EnumSet.copyOf(JOINED_WHEN_READ));

        assertThat(present().map(row -> (Overlay) row.get()[0]).collect(Collectors.toSet()))
                .isEqualTo(ofTheStream);
        assertThat(absent().map(row -> (Overlay) row.get()[0]).collect(Collectors.toSet()))
                .isEqualTo(ofTheStream);
    }

    @Test
    void what_ties_to_another_stream_is_joined_in_its_place_with_what_it_rests_on() {
        Verdict verdict = lost("S").statement("G").verdict();

        Verdict joined = verdict.joined(INTEREST_DECLARED, List.of(77L, 78L));

        assertThat(joined.overlays()).containsExactly(WINNER_NOT_BUSINESS, INTEREST_DECLARED, REPLY_ON_FILE);
        assertThat(joined.evidence().of(Point.INTEREST)).containsExactly(77L, 78L);
        assertThat(joined.evidence().of(Point.AWARD))
                .isEqualTo(verdict.evidence().of(Point.AWARD));
        assertThat(verdict.joined(INTEREST_DECLARED, List.of())).isEqualTo(verdict);
    }

    @Test
    void overlays_name_what_they_speak_of() {
        Verdict.Details ignored =
                lost("X").bid("Y", "70").rejected("Y").verdict().details();
        Verdict.Details lower = Story.published()
                .bid("G1", "80")
                .bid("G2", "90")
                .awarded("G2")
                .verdict()
                .details();
        Verdict.Details raised =
                won("X").signed("X", "100").repriced("X", "120", true).verdict().details();

        assertThat(ignored.ignored()).extracting(Verdict.JudgedBid::price).containsExactly(Story.money("70"));
        assertThat(lower.lowerGroups())
                .extracting(bid -> bid.tenderer().party())
                .containsExactly(new PartyId("G1"));
        assertThat(raised.later()).isEqualTo(new Verdict.LaterPrice(Story.money("120"), true, Story.TEXT, 7));
        assertThat(rejectedFor(new Ground("28.7", null, null))
                        .verdict()
                        .details()
                        .missing())
                .containsExactly(ReasonPart.FACT_RELIED_ON, ReasonPart.DOCUMENT);
        assertThat(lost("X").verdict().details()).isNull();
    }

    @Test
    void no_two_overlays_cite_for_one_point() {
        assertThat(Stream.of(Overlay.values()).map(Overlay::point)).doesNotHaveDuplicates();
    }

    static Stream<Arguments> present() {
        return Stream.of(
                        ofBidders(),
                        ofComplaints(),
                        ofAwards(),
                        ofBidsKeptOut(),
                        ofReasons(),
                        ofEntries(),
                        ofTheInvitation())
                .flatMap(rows -> rows);
    }

    /** The group is the lowest and another has the award. */
    private static Story lost(String winner) {
        return Story.published().bid("G", "80").bid(winner, "100").awarded(winner);
    }

    /** The winner is below the group. */
    private static Story won(String winner) {
        return Story.published().bid("G", "110").bid(winner, "100").awarded(winner);
    }

    private static Story rejectedGroup() {
        return Story.published().bid("G", "80").bid("X", "100").rejected("G");
    }

    private static Story rejectedFor(Ground ground) {
        return Story.published()
                .bid("G", "80")
                .bid("X", "100")
                .rejectedFor("G", ground)
                .awarded("X");
    }

    private static Ground complete() {
        return new Ground("28.7", Story.TEXT, Story.TEXT);
    }

    private static String[] lot(Story story) {
        return story.hasLots() ? new String[] {"1"} : new String[0];
    }

    private static BidContent joint(String price, String... members) {
        return new BidContent(
                Story.money(price), null, Stream.of(members).map(PartyId::new).toList(), null);
    }

    private static Arguments row(Overlay overlay, String telling, Story story) {
        return arguments(overlay, telling, story);
    }
}
