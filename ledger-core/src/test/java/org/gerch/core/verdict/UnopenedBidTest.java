package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.verdict.VerdictKind.CLASS_UNDETERMINED;
import static org.gerch.core.verdict.VerdictKind.EXCLUDED_BEFORE_OPENING;
import static org.gerch.core.verdict.VerdictKind.GROUP_BID_WITHDRAWN;
import static org.gerch.core.verdict.VerdictKind.LOWEST_NOT_CHOSEN_UNEXPLAINED;
import static org.gerch.core.verdict.VerdictKind.NO_GROUP_BID;

import org.gerch.core.kernel.BidId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.ReturnReason;
import org.junit.jupiter.api.Test;

/** A bid that was never opened is of the class that its tenderer was on record with when it arrived. */
class UnopenedBidTest {

    @Test
    void a_groups_bid_that_was_never_opened_was_excluded() {
        Verdict verdict = decided(Story.published().handedIn("G"));

        assertThat(verdict.kind()).isEqualTo(EXCLUDED_BEFORE_OPENING);
        assertThat(verdict.exclusion()).isEqualTo(Verdict.Exclusion.NEVER_OPENED);
        assertThat(verdict.groupBid().tenderer().text()).isEqualTo("G нэр");
        assertThat(verdict.evidence().of(Point.EXCLUSION)).containsExactly(1L);
    }

    @Test
    void a_business_whose_bid_was_never_opened_is_no_group() {
        assertThat(decided(Story.published().handedIn("Y")).kind()).isEqualTo(NO_GROUP_BID);
    }

    @Test
    void of_a_tenderer_that_was_not_on_record_it_stays_unknown() {
        assertThat(decided(Story.published().submitted("G")).kind()).isEqualTo(CLASS_UNDETERMINED);
        assertThat(decided(Story.published().handedIn("U")).kind()).isEqualTo(CLASS_UNDETERMINED);
    }

    @Test
    void a_business_hands_in_what_a_group_confirmed_and_nobody_opens_it() {
        assertThat(decided(Story.published().handedIn("Y").confirmed("Y", "G")).kind())
                .isEqualTo(EXCLUDED_BEFORE_OPENING);
    }

    @Test
    void beside_another_groups_bid_it_is_said_that_it_was_not_opened() {
        Verdict verdict = decided(Story.published().handedIn("G1").bid("G2", "80"));

        assertThat(verdict.kind()).isEqualTo(LOWEST_NOT_CHOSEN_UNEXPLAINED);
        assertThat(verdict.overlays()).contains(Overlay.GROUP_BID_UNOPENED);
    }

    @Test
    void a_registered_consortium_of_groups_is_a_group_and_a_mixed_one_neither_also_while_it_is_sealed() {
        assertThat(decided(Story.published().handedIn("K", "G1", "G2")).kind()).isEqualTo(EXCLUDED_BEFORE_OPENING);
        assertThat(decided(Story.published().handedIn("K", "G1", "Y")).kind()).isEqualTo(CLASS_UNDETERMINED);
        assertThat(decided(Story.published().handedIn("K", "Y", "Z")).kind()).isEqualTo(NO_GROUP_BID);
    }

    @Test
    void what_a_withdrawal_or_a_return_says_of_the_tenderer_comes_before_that() {
        Story late = Story.published().handedIn("U").at(Story.DEADLINE.plusSeconds(1));

        assertThat(decided(late.then(new BidWithdrawn(new BidId("B-U"), known("U"), null)))
                        .kind())
                .isEqualTo(GROUP_BID_WITHDRAWN);
        assertThat(decided(Story.published()
                                .handedIn("U")
                                .then(new BidReturnedUnopened(new BidId("B-U"), ReturnReason.OTHER, known("U"), null)))
                        .kind())
                .isEqualTo(EXCLUDED_BEFORE_OPENING);
    }

    private static PartyFacts known(String party) {
        PartyFacts group = Story.facts("G");
        return new PartyFacts(
                Story.facts(party).party(), party, group.kind(), group.form(), group.facts(), group.restsOn());
    }

    private static Verdict decided(Story story) {
        return story.bid("X", "100").awarded("X").verdict();
    }
}
