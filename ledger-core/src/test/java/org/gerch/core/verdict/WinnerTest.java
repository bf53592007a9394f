package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.AwardRules;
import org.gerch.core.tender.BidContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has an award is what it says of its suppliers, held against the bid it went to. */
class WinnerTest {
    @Test
    void an_award_of_the_groups_bid_to_a_business_that_had_no_part_in_it_does_not_say_who_won() {
        Verdict verdict = bids().then(awarded("B-G", "X")).verdict();

        assertThat(verdict.kind()).isEqualTo(VerdictKind.INSUFFICIENT_RECORD);
        assertThat(verdict.gaps()).containsExactly(Gap.AWARD_CONTRADICTORY);
        assertThat(verdict.winningBid()).isNull();
        assertThat(Explanation.of(verdict, Locale.ENGLISH, null).text())
                .contains("does not show to whom (the award names a bid in which its suppliers have no part)");
    }

    @Test
    void an_award_of_a_businesss_bid_to_a_group_or_to_another_business_does_not_say_who_won_either() {
        assertThat(bids().then(awarded("B-X", "G")).verdict().gaps()).containsExactly(Gap.AWARD_CONTRADICTORY);
        assertThat(bids().then(awarded("B-X", "Y")).verdict().gaps()).containsExactly(Gap.AWARD_CONTRADICTORY);
    }

    @Test
    void where_only_businesses_bid_it_does_not_matter_which_of_them_won() {
        Story businesses = Story.published().bid("X", "100").bid("Y", "90");

        assertThat(businesses.then(awarded("B-X", "Y")).verdict().kind()).isEqualTo(VerdictKind.NO_GROUP_BID);
    }

    @Test
    void a_group_whose_bid_went_to_another_did_not_decline_it() {
        Story story = bids().then(awarded("B-G", "X")).declined("B-G");

        assertThat(story.awarded("X").verdict().kind()).isEqualTo(VerdictKind.LOWEST_NOT_CHOSEN_UNEXPLAINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B-G", "B-X"})
    void an_award_to_a_group_and_a_business_is_to_a_mixed_consortium_whosever_bid_it_names(String bid) {
        Verdict verdict = bids().then(awarded(bid, "G", "X")).verdict();

        assertThat(verdict.kind()).isEqualTo(VerdictKind.CLASS_UNDETERMINED);
        assertThat(verdict.overlays()).contains(Overlay.MIXED_CONSORTIUM);
        assertThat(verdict.evidence().of(Point.MIXED_BID)).containsExactly(5L);
        assertThat(verdict.evidence().of(Point.CLASS)).contains(5L);
        assertThat(verdict.unclassified()).extracting(Verdict.Named::text).containsExactly("G нэр, X нэр");
    }

    @Test
    void a_group_and_a_business_that_only_the_award_brings_together_are_not_said_to_have_bid_together() {
        Story bidToo = bids().submitted("Y").opened("Y", content("90", "G2", "Y"));

        assertThat(said(bids().then(awarded("B-G", "G", "X"))))
                .contains("Citizen groups and other parties were awarded it together.")
                .doesNotContain("made a bid together");
        assertThat(said(bidToo.then(awarded("B-G", "G", "X"))))
                .contains("made a bid together. Citizen groups and other parties were awarded it together.");
    }

    private static String said(Story story) {
        return Explanation.of(story.verdict(), Locale.ENGLISH, null).text();
    }

    @Test
    void an_award_to_those_who_bid_and_another_of_their_class_is_to_that_class() {
        assertThat(bids().then(awarded("B-G", "G", "G2")).verdict().kind()).isEqualTo(VerdictKind.AWARDED_TO_GROUP);
        assertThat(bids().then(awarded("B-X", "X", "Y")).verdict().kind())
                .isEqualTo(VerdictKind.LOWEST_NOT_CHOSEN_UNEXPLAINED);
    }

    @Test
    void an_award_that_names_only_the_leader_or_all_the_members_is_to_the_consortium_that_bid() {
        Story groups = Story.published()
                .submitted("G")
                .opened("G", content("80", "G", "G2"))
                .bid("X", "100");
        Story mixed = Story.published().bid("X", "100").submitted("G").opened("G", content("80", "G", "Y"));

        assertThat(groups.then(awarded("B-G", "G2")).verdict().kind()).isEqualTo(VerdictKind.AWARDED_TO_GROUP);
        assertThat(mixed.then(awarded("B-G", "G")).verdict().kind()).isEqualTo(VerdictKind.CLASS_UNDETERMINED);
        assertThat(consortium().then(awarded("B-K", "K")).verdict().kind()).isEqualTo(VerdictKind.AWARDED_TO_GROUP);
        assertThat(consortium().then(awarded("B-K", "G1", "G2")).verdict().kind())
                .isEqualTo(VerdictKind.AWARDED_TO_GROUP);
        assertThat(consortium().then(awarded("B-K", "G1")).verdict().kind()).isEqualTo(VerdictKind.AWARDED_TO_GROUP);
    }

    @Test
    void an_award_to_the_members_of_a_consortium_whose_members_are_not_on_record_contradicts_nothing() {
        Verdict verdict = Story.published()
                .bid("K", "80")
                .bid("X", "100")
                .then(awarded("B-K", "G1", "G2"))
                .verdict();

        assertThat(verdict.kind()).isEqualTo(VerdictKind.CLASS_UNDETERMINED);
    }

    @Test
    void an_award_to_the_group_that_a_bid_was_made_for_is_to_that_group() {
        Story story = Story.published()
                .submitted("Y")
                .confirmed("Y", "G")
                .openedFor("Y", "80", "G")
                .bid("X", "100");

        assertThat(story.then(awarded("B-Y", "G")).verdict().kind()).isEqualTo(VerdictKind.AWARDED_TO_GROUP);
    }

    @Test
    void a_bid_that_one_of_several_winners_made_alone_is_not_taken_for_theirs() {
        Verdict verdict = bids().bid("Y", "90").then(awarded(null, "X", "Y")).verdict();

        assertThat(verdict.kind()).isEqualTo(VerdictKind.INSUFFICIENT_RECORD);
        assertThat(verdict.gaps()).containsExactly(Gap.JOINT_BID);
        assertThat(verdict.winningBid()).isNull();
        assertThat(Explanation.of(verdict, Locale.ENGLISH, null).text())
                .contains("does not show which bid (the award names none, and its suppliers made none together)");
    }

    @Test
    void the_bid_that_the_winners_made_together_is_theirs_and_none_that_one_made_alone() {
        Story consortium = bids().submitted("Y").opened("Y", content("90", "X", "Y"));
        Story registered = consortium().bid("G1", "70");

        assertThat(winning(consortium.then(awarded(null, "X", "Y")))).isEqualTo("B-Y");
        assertThat(winning(registered.then(awarded(null, "G1", "G2")))).isEqualTo("B-K");
        assertThat(winning(consortium().bid("G1", "70").then(awarded(null, "K"))))
                .isEqualTo("B-K");
    }

    @Test
    void a_winner_named_alone_has_its_own_bid_before_one_that_it_made_with_others() {
        Story both = Story.published()
                .submitted("Y")
                .opened("Y", content("70", "X", "Y"))
                .bid("G", "80")
                .bid("X", "100");
        Story together = Story.published().bid("G", "80").submitted("Y").opened("Y", content("90", "X", "Y"));

        assertThat(winning(both.then(awarded(null, "X")))).isEqualTo("B-X");
        assertThat(winning(together.then(awarded(null, "X")))).isEqualTo("B-Y");
    }

    @Test
    void of_two_consortia_with_the_same_member_the_awards_price_tells_which_won_and_nothing_else_does() {
        assertThat(winning(consortia().then(awardedAt(null, "100", "X")))).isEqualTo("B-Y");
        assertThat(consortia().then(awardedAt(null, "110", "X")).verdict().gaps())
                .containsExactly(Gap.WINNER_PRICE);
        assertThat(consortia().then(awarded(null, "X")).verdict().winningBid()).isNull();
    }

    @Test
    void an_award_that_names_the_group_a_bid_was_made_for_is_of_that_bid() {
        Story story = Story.published()
                .submitted("Y")
                .confirmed("Y", "G")
                .openedFor("Y", "80", "G")
                .bid("X", "100");

        assertThat(winning(story.then(awarded(null, "G")))).isEqualTo("B-Y");
    }

    @Test
    void of_awards_that_follow_each_other_the_last_in_force_counts_though_nobody_annulled_the_first() {
        Story second = bids().bid("Y", "70").awarded("X").awarded("Y");
        Story declined = bids().bid("Y", "70").awarded("X").awarded("Y").declined("Y");
        Story earlier =
                bids().bid("Y", "70").awarded("X").claiming(Instant.EPOCH).awarded("Y");

        assertThat(second.verdict().kind()).isEqualTo(VerdictKind.GROUP_NOT_LOWER);
        assertThat(second.verdict().evidence().of(Point.AWARD)).containsExactly(8L);
        assertThat(winning(declined)).isEqualTo("B-X");
        assertThat(winning(earlier)).isEqualTo("B-X");
    }

    @Test
    void awards_decided_at_one_moment_or_given_side_by_side_by_a_publication_are_several() {
        Story together =
                bids().at(Story.DEADLINE).awarded("X").at(Story.DEADLINE).awarded("G");
        Story published =
                Story.imported().bid("G", "80").bid("X", "100").awarded("X").awarded("G");

        assertThat(together.verdict().incomparable()).isEqualTo(Incomparable.SEVERAL_AWARDS);
        assertThat(published.verdict().incomparable()).isEqualTo(Incomparable.SEVERAL_AWARDS);
    }

    @Test
    void a_second_award_for_one_lot_leaves_the_others_where_they_were() {
        Story story = Story.published("1", "2")
                .bid("G", "80", "1")
                .bid("G", "80", "2")
                .discounted("X", "100", "150", List.of("1", "2"), "1")
                .bid("X", "100", "2")
                .then(wonBy("X", "1"))
                .then(wonBy("X", "2"))
                .then(wonBy("G", "2"));

        assertThat(story.verdict("2").kind()).isEqualTo(VerdictKind.AWARDED_TO_GROUP);
        assertThat(story.verdict("1").kind()).isEqualTo(VerdictKind.LOWEST_NOT_CHOSEN_UNEXPLAINED);
        assertThat(story.verdict("1").winningBid().price()).isEqualTo(Story.money("100"));
    }

    @Test
    void a_lot_that_another_award_took_from_a_group_does_not_count_towards_its_limit() {
        Story story = Story.under(new AwardRules(null, null, 1), "1", "2")
                .bid("G", "80", "1")
                .bid("X", "100", "1")
                .then(wonBy("X", "1"))
                .bid("G", "50", "2")
                .bid("X", "60", "2")
                .then(wonBy("G", "2"));
        Verdict reached = story.verdict("1");
        Verdict taken = story.then(wonBy("X", "2")).verdict("1");

        assertThat(reached.kind()).isEqualTo(VerdictKind.LOWEST_OUTSCORED);
        assertThat(taken.kind()).isEqualTo(VerdictKind.LOWEST_NOT_CHOSEN_UNEXPLAINED);
    }

    private static String winning(Story story) {
        return story.verdict().winningBid().id().value();
    }

    /** A business bids with two others, with each by itself. */
    private static Story consortia() {
        return Story.published()
                .bid("G", "80")
                .submitted("Y")
                .opened("Y", content("100", "X", "Y"))
                .submitted("Z")
                .opened("Z", content("90", "X", "Z"));
    }

    /** The group's is the lower of two bids. */
    private static Story bids() {
        return Story.published().bid("G", "80").bid("X", "100");
    }

    /** Of two groups, registered as one. */
    private static Story consortium() {
        return Story.published()
                .submitted("K")
                .opened("K", content("80", "G1", "G2"))
                .bid("X", "100");
    }

    private static LotAwarded wonBy(String tenderer, String lot) {
        return new LotAwarded(
                new AwardId("A-" + tenderer + lot),
                List.of(new LotId(lot)),
                new BidId("B-" + tenderer + lot),
                List.of(Story.facts(tenderer)),
                null,
                null);
    }

    private static LotAwarded awarded(@Nullable String bid, String... suppliers) {
        return awardedAt(bid, null, suppliers);
    }

    private static LotAwarded awardedAt(@Nullable String bid, @Nullable String price, String... suppliers) {
        return new LotAwarded(
                new AwardId("A-" + (bid == null ? String.join("+", suppliers) : bid)),
                List.of(),
                bid == null ? null : new BidId(bid),
                Stream.of(suppliers).map(Story::facts).toList(),
                price == null ? null : Story.money(price),
                null);
    }

    private static BidContent content(String price, String... members) {
        return new BidContent(
                Story.money(price), null, Stream.of(members).map(PartyId::new).toList(), null);
    }
}
