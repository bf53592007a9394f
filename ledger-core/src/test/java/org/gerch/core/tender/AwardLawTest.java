package org.gerch.core.tender;

import static org.gerch.core.tender.Example.*;
import static org.gerch.core.tender.Scenario.given;

import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.tender.AwardCommand.AnnulAward;
import org.gerch.core.tender.AwardCommand.AwardLot;
import org.gerch.core.tender.AwardCommand.DeclineAward;
import org.gerch.core.tender.AwardCommand.SendNotices;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.AwardEvent.AwardDeclined;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.AwardEvent.NoticesSent;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.junit.jupiter.api.Test;

class AwardLawTest {
    private static final AwardId SECOND = new AwardId("award-2");
    private static final PartyFacts FIRM_FACTS =
            new PartyFacts(FIRM, "Stair Co", PartyKind.BUSINESS, null, null, List.of(5L));
    private static final Scenario OPENED =
            given(published(), submitted(BID, GROUP, LOT_1)).at(OPENING, opened(BID, GROUP_FACTS));
    private static final Scenario AWARDED = OPENED.at(AFTER, awarded(BID, LOT_1));

    @Test
    void an_award_names_the_tenderer_as_read_out_at_the_opening() {
        OPENED.when(new AwardLot(TENDER, AWARD, null, BID, null, PRICE, null, List.of()))
                .at(AFTER)
                .recorded(awarded(BID, LOT_1))
                .breakingNoRule();
    }

    @Test
    void an_award_without_a_bid_names_suppliers_as_gathered() {
        PartyId stranger = new PartyId("stranger");
        OPENED.when(new AwardLot(TENDER, AWARD, null, null, List.of(FIRM, stranger), null, null, List.of(FIRM_FACTS)))
                .at(AFTER)
                .recorded(new LotAwarded(
                        AWARD, List.of(), null, List.of(FIRM_FACTS, PartyFacts.unknown(stranger)), null, null))
                .breakingNoRule();
    }

    @Test
    void an_award_goes_to_somebody_unless_a_source_names_nobody() {
        AwardLot nobody = new AwardLot(TENDER, AWARD, null, null, null, PRICE, null, List.of());
        OPENED.when(nobody).at(AFTER).refused(new Forbidden.AwardToNobody());
        OPENED.when(nobody).importedWithoutDate().noting(new Forbidden.AwardToNobody());
    }

    @Test
    void an_award_has_an_id_of_its_own() {
        AWARDED.when(award(BID, LOT_1)).at(MUCH_LATER).refused(new Impossible.AwardAlreadyMade(AWARD));
    }

    @Test
    void an_award_names_a_bid_and_lots_that_are_there() {
        given(published()).when(award(BID)).refused(new Impossible.BidUnknown(BID));
        given(publishedWith(null, null, Method.OPEN), submitted(BID, GROUP))
                .when(award(BID, LOT_1))
                .refused(new Impossible.LotUnknown(LOT_1));
        OPENED.when(award(BID, LOT_1, LOT_1)).at(AFTER).refused(new Impossible.LotNamedTwice(LOT_1));
    }

    @Test
    void a_price_is_not_below_zero() {
        OPENED.when(new AwardLot(TENDER, AWARD, null, BID, null, mnt("-1"), null, List.of()))
                .at(AFTER)
                .refused(new Impossible.NegativeAmount("price", "-1"));
    }

    @Test
    void an_award_before_the_deadline_is_marked_unless_there_was_no_competition() {
        given(published(), submitted(BID, GROUP), opened(BID, GROUP_FACTS))
                .when(award(BID))
                .at(EARLY)
                .decided()
                .noting(new Breach.AwardedBeforeDeadline(DEADLINE, EARLY));
        given(publishedWith(DEADLINE, null, Method.DIRECT), submitted(BID, GROUP), opened(BID, GROUP_FACTS))
                .when(award(BID))
                .at(EARLY)
                .decided()
                .breakingNoRule();
    }

    @Test
    void an_award_to_a_late_bid_is_recorded_and_marked() {
        given(published())
                .at(LATE, submitted(BID, GROUP), opened(BID, GROUP_FACTS))
                .when(award(BID))
                .at(AFTER)
                .recorded(awarded(BID))
                .noting(new Breach.AwardToLateBid(BID));
    }

    @Test
    void an_award_to_a_rejected_bid_is_recorded_and_marked() {
        OPENED.and(rejected(BID))
                .when(award(BID, LOT_1))
                .at(AFTER)
                .recorded(awarded(BID, LOT_1))
                .noting(new Breach.AwardToRejectedBid(BID));
    }

    @Test
    void an_award_to_an_unopened_bid_is_recorded_and_marked() {
        LotAwarded unseen = new LotAwarded(AWARD, List.of(), BID, List.of(PartyFacts.unknown(GROUP)), PRICE, null);
        Scenario unopened = given(published(), submitted(BID, GROUP));
        unopened.when(award(BID)).at(AFTER).recorded(unseen).noting(new Breach.AwardToUnopenedBid(BID));
        unopened.and(new BidReturnedUnopened(BID, ReturnReason.OTHER, null, null))
                .when(award(BID))
                .at(AFTER)
                .recorded(unseen)
                .noting(new Breach.AwardToUnopenedBid(BID));
    }

    @Test
    void an_award_to_a_withdrawn_bid_is_recorded_and_marked() {
        OPENED.and(withdrawn(BID))
                .when(award(BID, LOT_1))
                .at(AFTER)
                .recorded(awarded(BID, LOT_1))
                .noting(new Breach.AwardToWithdrawnBid(BID));
    }

    @Test
    void an_award_for_lots_that_were_not_bid_for_is_marked() {
        OPENED.when(award(BID, LOT_2))
                .at(AFTER)
                .decided()
                .noting(new Breach.AwardForLotsNotBidFor(BID, List.of(LOT_2)));
    }

    @Test
    void an_award_to_another_than_the_bids_tenderer_is_marked() {
        OPENED.when(new AwardLot(TENDER, AWARD, null, BID, List.of(FIRM), null, null, List.of(FIRM_FACTS)))
                .at(AFTER)
                .recorded(new LotAwarded(AWARD, List.of(LOT_1), BID, List.of(FIRM_FACTS), null, null))
                .noting(new Breach.AwardToAnotherThanTenderer(BID, GROUP));
    }

    @Test
    void an_award_to_the_bids_tenderer_and_another_beside_it_is_marked_too() {
        OPENED.when(new AwardLot(TENDER, AWARD, null, BID, List.of(GROUP, FIRM), null, null, List.of(FIRM_FACTS)))
                .at(AFTER)
                .decided()
                .noting(new Breach.AwardToAnotherThanTenderer(BID, GROUP));
    }

    @Test
    void a_second_award_while_one_is_in_force_is_recorded_and_marked() {
        AwardLot second = new AwardLot(TENDER, SECOND, null, BID, null, PRICE, null, List.of());
        var marked = new Breach.LotAlreadyAwarded(List.of(LOT_1), AWARD);
        AWARDED.when(second).at(MUCH_LATER).decided().noting(marked);
        AWARDED.when(second).importedWithoutDate().noting(marked);
        AWARDED.and(new AwardAnnulled(AWARD, null, null))
                .when(second)
                .at(MUCH_LATER)
                .decided()
                .breakingNoRule();
    }

    @Test
    void an_award_after_the_end_is_marked() {
        OPENED.and(new TenderCancelled(List.of(LOT_1), null, null))
                .when(award(BID, LOT_1))
                .at(AFTER)
                .decided()
                .noting(new Breach.AfterCancellation(List.of(LOT_1)));
    }

    @Test
    void an_award_is_declined_or_lapses() {
        AWARDED.when(new DeclineAward(TENDER, AWARD, false, text("too late for us")))
                .recorded(
                        new AwardDeclined(AWARD, false, text("too late for us").commitment()));
        AWARDED.when(new DeclineAward(TENDER, AWARD, true, null)).recorded(new AwardDeclined(AWARD, true, null));
    }

    @Test
    void an_award_is_annulled() {
        AWARDED.when(new AnnulAward(TENDER, AWARD, "30.1", null)).recorded(new AwardAnnulled(AWARD, "30.1", null));
    }

    @Test
    void what_is_no_longer_in_force_is_neither_declined_nor_annulled() {
        AWARDED.and(new AwardAnnulled(AWARD, null, null))
                .when(new DeclineAward(TENDER, AWARD, false, null))
                .refused(new Impossible.AwardNotInForce(AWARD, Award.Standing.ANNULLED));
        AWARDED.and(new AwardDeclined(AWARD, true, null))
                .when(new AnnulAward(TENDER, AWARD, null, null))
                .refused(new Impossible.AwardNotInForce(AWARD, Award.Standing.LAPSED));
    }

    @Test
    void only_an_award_that_was_made_is_spoken_of() {
        var unknown = new Impossible.AwardUnknown(AWARD);
        OPENED.when(new DeclineAward(TENDER, AWARD, false, null)).refused(unknown);
        OPENED.when(new AnnulAward(TENDER, AWARD, null, null)).refused(unknown);
        OPENED.when(notices(AFTER)).refused(unknown);
    }

    @Test
    void notices_start_the_standstill() {
        AWARDED.when(notices(MUCH_LATER))
                .recorded(new NoticesSent(AWARD, MUCH_LATER, null))
                .breakingNoRule();
    }

    @Test
    void notices_of_an_award_that_is_not_in_force_are_marked() {
        AWARDED.and(new AwardDeclined(AWARD, false, null))
                .when(notices(null))
                .decided()
                .noting(new Breach.NoticesWithoutAwardInForce(AWARD, Award.Standing.DECLINED));
    }

    @Test
    void a_standstill_shortened_by_a_second_notice_is_marked_and_the_first_promise_counts() {
        AWARDED.and(new NoticesSent(AWARD, MUCH_LATER, null))
                .when(notices(AFTER))
                .decided()
                .noting(new Breach.StandstillShortened(MUCH_LATER, AFTER))
                .then()
                .when(notices(AFTER))
                .decided()
                .noting(new Breach.StandstillShortened(MUCH_LATER, AFTER));
    }

    private static SendNotices notices(Instant standstillEnds) {
        return new SendNotices(TENDER, AWARD, standstillEnds, null);
    }
}
