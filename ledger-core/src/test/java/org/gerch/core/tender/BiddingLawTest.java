package org.gerch.core.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.tender.Example.*;
import static org.gerch.core.tender.Scenario.given;
import static org.gerch.core.tender.Scenario.nothing;

import java.util.List;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.tender.BiddingCommand.ReturnBidUnopened;
import org.gerch.core.tender.BiddingCommand.SubmitBid;
import org.gerch.core.tender.BiddingCommand.WithdrawBid;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.gerch.core.tender.InvitationEvent.TenderPlanned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiddingLawTest {
    private static final SubmitBid SUBMIT = submit(BID, GROUP, BidContent.at(PRICE), LOT_1);

    @Test
    void a_discount_is_for_lots_of_the_tender_and_not_below_zero() {
        given(published())
                .when(submit(BID, GROUP, discounted(mnt("5"), LOT_1, LOT_2)))
                .decided()
                .breakingNoRule();
        given(published()).when(submit(BID, GROUP, discounted(null))).decided().breakingNoRule();
        given(published())
                .when(submit(BID, GROUP, discounted(mnt("-5"), LOT_1)))
                .refused(new Impossible.NegativeAmount("discounts.price", "-5"));
        given(published())
                .when(submit(BID, GROUP, discounted(mnt("5"), new LotId("none"))))
                .refused(new Impossible.LotUnknown(new LotId("none")));
    }

    private static BidContent discounted(Money price, LotId... lots) {
        return new BidContent(PRICE, null, List.of(), null, List.of(new Discount(List.of(lots), price)));
    }

    @Test
    void a_bid_is_recorded_by_its_commitment_alone() {
        given(published()).when(SUBMIT).recorded(submitted(BID, GROUP, LOT_1)).breakingNoRule();
    }

    @Test
    void a_bid_received_exactly_at_the_deadline_is_in_time() {
        given(published()).when(SUBMIT).at(DEADLINE).decided().breakingNoRule();
    }

    @Test
    void a_bid_received_after_the_deadline_is_recorded_and_marked_late() {
        given(published()).when(SUBMIT).at(LATE).decided().noting(new Breach.DeadlinePassed(DEADLINE, LATE));
    }

    @Test
    void a_bid_is_in_time_where_no_deadline_is_known() {
        given(publishedWith(null, null, Method.OPEN, LOT_1))
                .when(SUBMIT)
                .at(YEARS_LATER)
                .decided()
                .breakingNoRule();
    }

    @Test
    void an_imported_bid_is_judged_by_its_sources_date() {
        given(published()).when(SUBMIT).at(DEADLINE).imported().breakingNoRule();
        given(published()).when(SUBMIT).at(LATE).imported().noting(new Breach.DeadlinePassed(DEADLINE, LATE));
    }

    @Test
    void an_imported_bid_without_a_date_is_in_time() {
        given(published()).when(SUBMIT).importedWithoutDate().breakingNoRule();
    }

    @Test
    void who_bids_late_does_not_become_timely_by_claiming_an_earlier_hour() {
        given(published())
                .when(SUBMIT)
                .decided(Scenario.provenance(Scenario.sender(SUBMIT), LATE, EARLY, null))
                .noting(new Breach.DeadlinePassed(DEADLINE, LATE));
    }

    @Test
    void a_later_deadline_makes_a_late_bid_timely() {
        TenderState state = given(published())
                .at(LATE, submitted(BID, GROUP))
                .at(AFTER, new TenderAmended(null, null, null, null, AFTER, null, null, null))
                .state();
        assertThat(bid(state).submission().late()).isFalse();
    }

    @Test
    void an_earlier_deadline_never_makes_a_timely_bid_late() {
        TenderState state = given(published())
                .at(DEADLINE, submitted(BID, GROUP))
                .and(new TenderAmended(null, null, null, null, EARLY, null, null, null))
                .state();
        assertThat(bid(state).submission().late()).isFalse();
    }

    @Test
    void nobody_bids_before_the_invitation() {
        nothing().when(SUBMIT).refused(new Impossible.TenderUnknown(TENDER));
        given(new TenderPlanned(TENDER, "Stairway", BUYER, null, null, null))
                .when(SUBMIT)
                .refused(new Impossible.TenderNotPublished(TENDER));
    }

    @Test
    void a_bids_id_is_used_once() {
        given(published(), submitted(BID, FIRM, LOT_2)).when(SUBMIT).refused(new Impossible.BidAlreadySubmitted(BID));
    }

    @Test
    void a_bid_names_lots_of_the_invitation() {
        LotId unknown = new LotId("9");
        given(published())
                .when(submit(BID, GROUP, BidContent.at(PRICE), unknown))
                .refused(new Impossible.LotUnknown(unknown));
    }

    @Test
    void a_bid_names_each_lot_once() {
        given(published())
                .when(submit(BID, GROUP, BidContent.at(PRICE), LOT_1, LOT_1))
                .refused(new Impossible.LotNamedTwice(LOT_1));
    }

    @Test
    void the_commitment_must_be_that_of_the_envelope() {
        Sealed other = sealed(BidContent.at(mnt("1")));
        given(published())
                .when(new SubmitBid(TENDER, BID, null, GROUP, SUBMIT.commitment(), other))
                .refused(new Impossible.CommitmentMismatch(BID));
    }

    @Test
    void a_sealed_text_is_not_a_sealed_bid() {
        Sealed text = text("{}");
        given(published())
                .when(new SubmitBid(TENDER, BID, null, GROUP, text.commitment(), text))
                .refused(new Impossible.CommitmentMismatch(BID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"price\":{\"amount\":18400000,\"currency\":\"MNT\"}}",
                "{\"price\":{\"amount\":\"1e3\",\"currency\":\"MNT\"}}",
                "{\"price\":{\"amount\":\"10.0\",\"currency\":\"MNT\"}}",
                "{\"price\":{\"currency\":\"MNT\",\"amount\":\"10\"}}",
                "{\"price\":{\"amount\":\"10\",\"currency\":\"mnt\"}}",
                "{\"price\": {\"amount\":\"10\",\"currency\":\"MNT\"}}",
                "{\"price\":{\"amount\":\"10\",\"currency\":\"MNT\"},\"price\":{\"amount\":\"9\",\"currency\":\"MNT\"}}",
                "{\"price\":{\"amount\":\"10\",\"currency\":\"MNT\"},\"remark\":\"cheap\"}",
                "{\"price\":{\"amount\":\"10\",\"currency\":\"MNT\"},\"taxIncluded\":\"yes\"}",
                "{\"members\":[1],\"price\":{\"amount\":\"10\",\"currency\":\"MNT\"}}",
                "{\"price\":{\"amount\":\"10\",\"currency\":\"MNT\"}} {}",
            })
    void a_bid_that_could_never_be_read_out_is_not_taken(String payload) {
        Sealed envelope = new Sealed(Sealed.Domain.BID, "cd".repeat(32), payload);
        var decision = Tender.decide(
                given(published()).state(),
                new SubmitBid(TENDER, BID, null, GROUP, envelope.commitment(), envelope),
                Scenario.provenance(Scenario.OFFICE, EARLY, null, null));
        assertThat(decision).extracting("refusal").isInstanceOf(Impossible.SealedBidUnreadable.class);
    }

    @Test
    void a_price_is_not_below_zero() {
        given(published())
                .when(submit(BID, GROUP, BidContent.at(mnt("-1"))))
                .refused(new Impossible.NegativeAmount("price", "-1"));
    }

    @Test
    void a_bid_names_its_price_unless_a_source_has_none() {
        SubmitBid unpriced = submit(BID, GROUP, new BidContent(null, null, List.of(), null));
        given(published()).when(unpriced).refused(new Forbidden.PriceMissing(BID));
        given(published()).when(unpriced).importedWithoutDate().breakingNoRule();
    }

    @Test
    void nobody_bids_twice_for_one_lot() {
        var twice = new Forbidden.SecondBidForLot(GROUP, List.of(LOT_1), OTHER_BID);
        given(published(), submitted(OTHER_BID, GROUP, LOT_1)).when(SUBMIT).refused(twice);
        given(published(), submitted(OTHER_BID, GROUP)).when(SUBMIT).refused(twice);
        given(published(), submitted(OTHER_BID, GROUP, LOT_1))
                .when(SUBMIT)
                .importedWithoutDate()
                .noting(twice);
    }

    @Test
    void a_tenderer_may_bid_for_another_lot() {
        given(published(), submitted(OTHER_BID, GROUP, LOT_2))
                .when(SUBMIT)
                .decided()
                .breakingNoRule();
    }

    @Test
    void a_tenderer_may_bid_again_after_withdrawing_or_being_sent_home() {
        given(published(), submitted(OTHER_BID, GROUP, LOT_1), withdrawn(OTHER_BID))
                .when(SUBMIT)
                .decided()
                .breakingNoRule();
        given(published(), submitted(OTHER_BID, GROUP, LOT_1))
                .and(new BidReturnedUnopened(OTHER_BID, ReturnReason.NO_SECURITY, null, null))
                .when(SUBMIT)
                .decided()
                .breakingNoRule();
    }

    @Test
    void no_bid_is_taken_for_what_was_cancelled() {
        var cancelled = new Forbidden.BidAfterCancellation(List.of(LOT_1));
        given(published(), new TenderCancelled(List.of(LOT_1), null, null))
                .when(SUBMIT)
                .refused(cancelled);
        given(published(), new TenderCancelled(List.of(LOT_1), null, null))
                .when(SUBMIT)
                .importedWithoutDate()
                .noting(cancelled);
    }

    @Test
    void a_bid_may_be_withdrawn_until_the_deadline() {
        given(published(), submitted(BID, GROUP))
                .when(new WithdrawBid(TENDER, BID, text("ill"), GROUP_FACTS))
                .at(DEADLINE)
                .recorded(new BidWithdrawn(BID, GROUP_FACTS, text("ill").commitment()))
                .breakingNoRule();
    }

    @Test
    void a_withdrawal_after_the_deadline_is_recorded_and_marked() {
        given(published(), submitted(BID, GROUP))
                .when(new WithdrawBid(TENDER, BID, null, null))
                .at(LATE)
                .decided()
                .noting(new Breach.WithdrawnAfterDeadline(DEADLINE, LATE));
    }

    @Test
    void only_a_bid_that_is_there_is_withdrawn() {
        WithdrawBid withdraw = new WithdrawBid(TENDER, BID, null, null);
        given(published()).when(withdraw).refused(new Impossible.BidUnknown(BID));
        given(published(), submitted(BID, GROUP), withdrawn(BID))
                .when(withdraw)
                .refused(new Impossible.BidAlreadyWithdrawn(BID));
        given(published(), submitted(BID, GROUP), new BidReturnedUnopened(BID, ReturnReason.OTHER, null, null))
                .when(withdraw)
                .refused(new Impossible.BidAlreadyReturned(BID));
    }

    @Test
    void a_late_bid_is_given_back_unopened() {
        given(published())
                .at(LATE, submitted(BID, GROUP))
                .when(giveBack(ReturnReason.LATE))
                .at(AFTER)
                .recorded(new BidReturnedUnopened(BID, ReturnReason.LATE, null, null))
                .breakingNoRule();
    }

    @Test
    void calling_a_timely_bid_late_is_marked() {
        given(published())
                .at(DEADLINE, submitted(BID, GROUP))
                .when(giveBack(ReturnReason.LATE))
                .decided()
                .noting(new Breach.ReturnedAsLateThoughInTime(BID));
    }

    @Test
    void only_a_closed_bid_that_is_there_is_given_back() {
        given(published()).when(giveBack(ReturnReason.OTHER)).refused(new Impossible.BidUnknown(BID));
        given(published(), submitted(BID, GROUP), opened(BID, GROUP_FACTS))
                .when(giveBack(ReturnReason.OTHER))
                .refused(new Impossible.BidAlreadyOpened(BID));
        given(published(), submitted(BID, GROUP), new BidReturnedUnopened(BID, ReturnReason.OTHER, null, null))
                .when(giveBack(ReturnReason.OTHER))
                .refused(new Impossible.BidAlreadyReturned(BID));
    }

    @Test
    void a_withdrawn_bid_that_is_handed_back_stays_withdrawn() {
        TenderState state = given(published(), submitted(BID, GROUP), withdrawn(BID))
                .when(giveBack(ReturnReason.OTHER))
                .decided()
                .then()
                .state();
        assertThat(bid(state)).isInstanceOf(Bid.Withdrawn.class);
    }

    @Test
    void what_is_sealed_at_home_has_the_bytes_that_the_ledger_would_have_sealed() {
        BidContent content = new BidContent(PRICE, true, List.of(new PartyId("ө\"1")), GROUP);
        assertThat(SealedBid.text(content))
                .isEqualTo(
                        "{\"members\":[\"ө\\\"1\"],\"onBehalfOf\":\"group-1\",\"price\":{\"amount\":\"18400000\",\"currency\":\"MNT\"},\"taxIncluded\":true}");
        assertThat(SealedBid.read(SealedBid.text(content))).isEqualTo(content);
    }

    private static ReturnBidUnopened giveBack(ReturnReason reason) {
        return new ReturnBidUnopened(TENDER, BID, reason, null, null);
    }

    private static Bid bid(TenderState state) {
        return ((PublishedTender) state).bids().get(BID);
    }
}
