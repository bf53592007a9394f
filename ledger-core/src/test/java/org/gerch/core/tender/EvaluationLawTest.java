package org.gerch.core.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.tender.Example.*;
import static org.gerch.core.tender.Scenario.given;

import java.math.BigDecimal;
import java.util.List;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.EvaluationCommand.AskClarification;
import org.gerch.core.tender.EvaluationCommand.CorrectBidPrice;
import org.gerch.core.tender.EvaluationCommand.Envelope;
import org.gerch.core.tender.EvaluationCommand.FindBidResponsive;
import org.gerch.core.tender.EvaluationCommand.GiveClarification;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.gerch.core.tender.EvaluationCommand.RecordRejectionReason;
import org.gerch.core.tender.EvaluationCommand.RejectBid;
import org.gerch.core.tender.EvaluationCommand.ScoreBid;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.BidScored;
import org.gerch.core.tender.EvaluationEvent.ClarificationAsked;
import org.gerch.core.tender.EvaluationEvent.ClarificationGiven;
import org.gerch.core.tender.EvaluationEvent.RejectionReasonRecorded;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EvaluationLawTest {
    private static final PartyFacts FIRM_FACTS = PartyFacts.unknown(FIRM);
    private static final Scenario TWO_BIDS = given(published(), submitted(BID, GROUP), submitted(OTHER_BID, FIRM));
    private static final Scenario ONE_OPENED =
            given(published(), submitted(BID, GROUP)).at(OPENING, opened(BID, GROUP_FACTS));
    private static final Scenario UNOPENED = given(published(), submitted(BID, GROUP));
    private static final Scenario WITHDRAWN = ONE_OPENED.at(AFTER, withdrawn(BID));
    private static final Scenario RETURNED = UNOPENED.at(AFTER, returned(BID));
    private static final Scenario AWARDED = ONE_OPENED.at(AFTER, awarded(BID));

    @Nested
    class Opening {
        @Test
        void all_bids_in_time_are_opened_in_the_order_of_their_arrival() {
            TWO_BIDS.when(openAll(envelope(OTHER_BID, FIRM_FACTS), envelope(BID, GROUP_FACTS)))
                    .at(OPENING)
                    .recorded(opened(BID, GROUP_FACTS), opened(OTHER_BID, FIRM_FACTS))
                    .breakingNoRule();
        }

        @Test
        void late_withdrawn_returned_and_opened_bids_are_not_meant_by_all() {
            BidId late = new BidId("late");
            BidId back = new BidId("back");
            BidId gone = new BidId("gone");
            TWO_BIDS.and(submitted(back, FIRM), submitted(gone, FIRM), withdrawn(gone), returned(back))
                    .at(LATE, submitted(late, FIRM))
                    .at(OPENING, opened(OTHER_BID, FIRM_FACTS))
                    .when(openAll(
                            envelope(late, FIRM_FACTS),
                            envelope(back, FIRM_FACTS),
                            envelope(gone, FIRM_FACTS),
                            envelope(OTHER_BID, FIRM_FACTS),
                            envelope(BID, GROUP_FACTS)))
                    .at(OPENING)
                    .recorded(opened(BID, GROUP_FACTS));
        }

        @Test
        void what_the_ledger_no_longer_holds_is_not_meant_by_all() {
            TWO_BIDS.when(openAll(envelope(OTHER_BID, FIRM_FACTS))).at(OPENING).recorded(opened(OTHER_BID, FIRM_FACTS));
        }

        @Test
        void no_bid_is_opened_before_its_time() {
            var tooEarly = new Forbidden.OpenedBeforeTime(OPENING, DEADLINE);
            OpenBids open = openAll(envelope(BID, GROUP_FACTS));
            UNOPENED.when(open).at(DEADLINE).refused(tooEarly);
            UNOPENED.when(open)
                    .at(DEADLINE)
                    .imported()
                    .recorded(opened(BID, GROUP_FACTS))
                    .noting(tooEarly);
            UNOPENED.when(open).at(OPENING).decided().breakingNoRule();
        }

        @Test
        void no_bid_is_opened_before_the_deadline_whatever_was_announced() {
            given(publishedWith(DEADLINE, EARLY, Method.OPEN), submitted(BID, GROUP))
                    .when(openAll(envelope(BID, GROUP_FACTS)))
                    .at(EARLY)
                    .refused(new Forbidden.OpenedBeforeTime(DEADLINE, EARLY));
        }

        @Test
        void without_an_announced_opening_the_deadline_counts() {
            given(publishedWith(DEADLINE, null, Method.OPEN), submitted(BID, GROUP))
                    .when(openAll(envelope(BID, GROUP_FACTS)))
                    .at(DEADLINE)
                    .decided()
                    .breakingNoRule();
        }

        @Test
        void an_opening_opens_something() {
            given(published()).when(openAll()).at(OPENING).refused(new Impossible.NothingToOpen(TENDER));
        }

        @Test
        void an_unknown_bid_is_not_opened() {
            given(published())
                    .when(open(BID, envelope(BID, GROUP_FACTS)))
                    .at(OPENING)
                    .refused(new Impossible.BidUnknown(BID));
        }

        @Test
        void no_bid_is_opened_twice() {
            ONE_OPENED
                    .when(open(BID, envelope(BID, GROUP_FACTS)))
                    .at(OPENING)
                    .refused(new Impossible.BidAlreadyOpened(BID));
            WITHDRAWN
                    .when(open(BID, envelope(BID, GROUP_FACTS)))
                    .at(AFTER)
                    .refused(new Impossible.BidAlreadyOpened(BID));
            UNOPENED.when(new OpenBids(TENDER, List.of(BID, BID), List.of(envelope(BID, GROUP_FACTS))))
                    .at(OPENING)
                    .refused(new Impossible.BidNamedTwice(BID));
        }

        @Test
        void a_bid_whose_envelope_is_gone_is_not_opened() {
            UNOPENED.when(open(BID)).at(OPENING).refused(new Impossible.EnvelopeMissing(BID));
        }

        @Test
        void only_what_was_sealed_is_read_out() {
            Sealed other = sealed(BidContent.at(mnt("1")));
            Envelope forged = new Envelope(BID, 12, other, GROUP_FACTS, List.of(), null);
            UNOPENED.when(open(BID, forged)).at(OPENING).refused(new Impossible.CommitmentMismatch(BID));
            UNOPENED.when(open(BID, forged)).at(OPENING).imported().refused(new Impossible.CommitmentMismatch(BID));
        }

        @Test
        void a_bid_is_read_out_for_its_own_tenderer() {
            UNOPENED.when(open(BID, envelope(BID, FIRM_FACTS)))
                    .at(OPENING)
                    .refused(new Impossible.CommitmentMismatch(BID));
        }

        @Test
        void what_cannot_be_read_is_not_read_out() {
            Sealed garbled = new Sealed(Sealed.Domain.BID, "cd".repeat(32), "{}{}");
            given(published(), new BidSubmitted(BID, List.of(), GROUP, garbled.commitment()))
                    .when(open(BID, new Envelope(BID, 12, garbled, GROUP_FACTS, List.of(), null)))
                    .at(OPENING)
                    .refused(new Impossible.SealedBidUnreadable(BID, "bid must be the JSON of a bid"));
        }

        @Test
        void opening_a_late_bid_is_recorded_and_marked() {
            given(published())
                    .at(LATE, submitted(BID, GROUP))
                    .when(open(BID, envelope(BID, GROUP_FACTS)))
                    .at(OPENING)
                    .recorded(opened(BID, GROUP_FACTS))
                    .noting(new Breach.OpenedLateBid(BID));
        }

        @Test
        void a_bid_that_left_stays_sealed_unless_a_source_read_it_out() {
            Scenario gone = UNOPENED.and(withdrawn(BID));
            var withdrawn = new Forbidden.BidNoLongerSealed(BID, "withdrawn");
            gone.when(open(BID, envelope(BID, GROUP_FACTS))).at(OPENING).refused(withdrawn);
            TenderState afterwards = gone.when(open(BID, envelope(BID, GROUP_FACTS)))
                    .importedWithoutDate()
                    .noting(withdrawn)
                    .then()
                    .state();
            assertThat(bid(afterwards)).isInstanceOf(Bid.Withdrawn.class);
            assertThat(bid(afterwards).opened()).isPresent();

            var returned = new Forbidden.BidNoLongerSealed(BID, "returned");
            RETURNED.when(open(BID, envelope(BID, GROUP_FACTS))).at(AFTER).refused(returned);
            RETURNED.when(open(BID, envelope(BID, GROUP_FACTS)))
                    .importedWithoutDate()
                    .noting(returned);
        }

        @Test
        void an_opening_after_the_end_is_marked() {
            UNOPENED.and(new TenderCancelled(List.of(), null, null))
                    .when(open(BID, envelope(BID, GROUP_FACTS)))
                    .at(OPENING)
                    .decided()
                    .noting(new Breach.AfterCancellation(List.of()));
        }
    }

    @Nested
    class Price {
        private static final Money RIGHT = mnt("18500000");

        @Test
        void a_correction_starts_from_the_price_evaluated_so_far() {
            ONE_OPENED
                    .when(correct(RIGHT))
                    .at(AFTER)
                    .recorded(new BidPriceCorrected(BID, PRICE, RIGHT, null))
                    .breakingNoRule()
                    .then()
                    .when(correct(mnt("18600000")))
                    .at(AFTER)
                    .recorded(new BidPriceCorrected(BID, RIGHT, mnt("18600000"), null));
        }

        @Test
        void only_a_price_that_was_read_out_is_corrected() {
            given(published()).when(correct(RIGHT)).refused(new Impossible.BidUnknown(BID));
            UNOPENED.when(correct(RIGHT)).refused(new Impossible.BidNotOpened(BID));
            BidContent unpriced = new BidContent(null, null, List.of(), null);
            given(published(), submitted(BID, GROUP))
                    .and(new EvaluationEvent.BidOpened(
                            BID, 12, "", SealedBid.text(unpriced), unpriced, GROUP_FACTS, List.of(), null))
                    .when(correct(RIGHT))
                    .refused(new Impossible.NoPriceReadOut(BID));
        }

        @Test
        void a_corrected_price_is_not_below_zero() {
            ONE_OPENED.when(correct(mnt("-1"))).at(AFTER).refused(new Impossible.NegativeAmount("price", "-1"));
        }

        @Test
        void arithmetic_does_not_change_the_currency() {
            ONE_OPENED.when(correct(Money.of("5", "USD"))).refused(new Impossible.CurrencyDiffers("MNT", "USD"));
        }

        @Test
        void a_correction_after_the_award_is_marked() {
            AWARDED.when(correct(RIGHT))
                    .at(MUCH_LATER)
                    .decided()
                    .noting(new Breach.PriceCorrectedAfterAward(AFTER, MUCH_LATER));
        }

        private static CorrectBidPrice correct(Money to) {
            return new CorrectBidPrice(TENDER, BID, to, null);
        }
    }

    @Nested
    class Clarification {
        private static final AskClarification ASK = new AskClarification(TENDER, "c1", BID, text("Which cement?"));

        @Test
        void a_clarification_is_asked_and_given() {
            ONE_OPENED
                    .when(ASK)
                    .recorded(new ClarificationAsked(
                            "c1", BID, text("Which cement?").commitment()))
                    .then()
                    .when(new GiveClarification(TENDER, "c1", text("Grade 400")))
                    .recorded(new ClarificationGiven("c1", text("Grade 400").commitment()));
        }

        @Test
        void a_clarification_is_asked_once_and_of_an_opened_bid() {
            given(published()).when(ASK).refused(new Impossible.BidUnknown(BID));
            UNOPENED.when(ASK).refused(new Impossible.BidNotOpened(BID));
            ONE_OPENED.when(ASK).decided().then().when(ASK).refused(new Impossible.ClarificationAlreadyAsked("c1"));
        }

        @Test
        void nothing_is_clarified_that_was_not_asked() {
            ONE_OPENED
                    .when(new GiveClarification(TENDER, "c1", text("Grade 400")))
                    .refused(new Impossible.ClarificationUnknown("c1"));
        }
    }

    @Nested
    class Rejection {
        private static final RejectBid REJECT = new RejectBid(TENDER, BID, null, null, null);

        @Test
        void a_bid_may_be_rejected_without_a_reason_and_that_is_what_the_record_shows() {
            ONE_OPENED.when(REJECT).at(AFTER).recorded(rejected(BID)).breakingNoRule();
        }

        @Test
        void a_reason_is_kept_as_code_and_commitments() {
            ONE_OPENED
                    .when(new RejectBid(TENDER, BID, "14.2", text("no licence"), text("letter")))
                    .recorded(new BidRejected(
                            BID,
                            new Ground(
                                    "14.2",
                                    text("no licence").commitment(),
                                    text("letter").commitment())));
        }

        @Test
        void a_reason_may_be_of_a_kind_that_more_is_asked_of() {
            ONE_OPENED
                    .when(new RejectBid(TENDER, BID, null, null, null, GroundKind.ABNORMALLY_LOW))
                    .recorded(new BidRejected(BID, new Ground(null, null, null, GroundKind.ABNORMALLY_LOW)));
            ONE_OPENED
                    .and(rejected(BID))
                    .when(new RecordRejectionReason(TENDER, BID, null, null, null, GroundKind.OVER_BUDGET))
                    .recorded(new RejectionReasonRecorded(BID, new Ground(null, null, null, GroundKind.OVER_BUDGET)));
        }

        @Test
        void a_bid_is_rejected_once() {
            ONE_OPENED.and(rejected(BID)).when(REJECT).refused(new Impossible.BidAlreadyRejected(BID));
        }

        @Test
        void rejecting_an_unopened_bid_is_marked() {
            UNOPENED.when(REJECT)
                    .decided()
                    .noting(new Breach.RejectedUnopened(BID))
                    .then()
                    .when(REJECT)
                    .refused(new Impossible.BidAlreadyRejected(BID));
        }

        @Test
        void opening_a_bid_after_its_rejection_leaves_it_rejected() {
            UNOPENED.and(rejected(BID))
                    .at(OPENING, opened(BID, GROUP_FACTS))
                    .when(REJECT)
                    .refused(new Impossible.BidAlreadyRejected(BID));
        }

        @Test
        void a_rejection_after_the_award_is_marked() {
            AWARDED.when(REJECT).at(MUCH_LATER).decided().noting(new Breach.RejectedAfterAward(AFTER, MUCH_LATER));
            AWARDED.when(REJECT).importedWithoutDate().breakingNoRule();
        }

        @Test
        void an_unknown_bid_is_not_rejected() {
            given(published()).when(REJECT).refused(new Impossible.BidUnknown(BID));
        }

        @Test
        void a_bid_that_left_is_not_evaluated_unless_a_source_says_so() {
            WITHDRAWN.when(REJECT).refused(new Forbidden.BidIsWithdrawn(BID));
            WITHDRAWN.when(REJECT).importedWithoutDate().noting(new Forbidden.BidIsWithdrawn(BID));
            RETURNED.when(REJECT).refused(new Forbidden.BidIsReturned(BID));
            RETURNED.when(REJECT).importedWithoutDate().noting(new Forbidden.BidIsReturned(BID));
        }

        @Test
        void a_reason_may_be_put_on_file_later() {
            ONE_OPENED
                    .and(rejected(BID))
                    .when(new RecordRejectionReason(TENDER, BID, "14.2", null, null))
                    .at(MUCH_LATER)
                    .recorded(new RejectionReasonRecorded(BID, new Ground("14.2", null, null)))
                    .breakingNoRule();
        }

        @Test
        void a_later_reason_states_one_and_belongs_to_a_rejection() {
            RecordRejectionReason none = new RecordRejectionReason(TENDER, BID, null, null, null);
            RecordRejectionReason some = new RecordRejectionReason(TENDER, BID, "14.2", null, null);
            ONE_OPENED.and(rejected(BID)).when(none).refused(new Impossible.NoReasonStated(BID));
            ONE_OPENED.when(some).refused(new Impossible.BidNotRejected(BID));
            given(published()).when(some).refused(new Impossible.BidUnknown(BID));
        }
    }

    @Nested
    class Assessment {
        @Test
        void an_opened_bid_is_found_responsive() {
            ONE_OPENED
                    .when(new FindBidResponsive(TENDER, BID, false))
                    .recorded(new BidFoundResponsive(BID, false))
                    .breakingNoRule();
        }

        @Test
        void a_bid_found_responsive_after_all_is_no_longer_rejected() {
            TenderState state = ONE_OPENED
                    .and(rejected(BID), new BidFoundResponsive(BID, false))
                    .state();
            assertThat(bid(state).isRejected()).isFalse();
        }

        @Test
        void only_opened_bids_are_assessed() {
            given(published()).when(new FindBidResponsive(TENDER, BID, false)).refused(new Impossible.BidUnknown(BID));
            UNOPENED.when(new FindBidResponsive(TENDER, BID, false)).refused(new Impossible.BidNotOpened(BID));
            UNOPENED.when(score("price")).refused(new Impossible.BidNotOpened(BID));
        }

        @Test
        void a_bid_is_scored_by_the_published_criteria() {
            ONE_OPENED
                    .when(score("price", "quality"))
                    .recorded(new BidScored(BID, score("price", "quality").scores(), BigDecimal.TEN))
                    .breakingNoRule();
        }

        @Test
        void a_criterion_is_scored_once() {
            ONE_OPENED.when(score("price", "price")).refused(new Impossible.CriterionScoredTwice("price"));
        }

        @Test
        void scoring_by_an_unpublished_criterion_is_marked() {
            ONE_OPENED
                    .when(score("price", "friendship"))
                    .decided()
                    .noting(new Breach.ScoredByUnpublishedCriterion("friendship"));
        }

        @Test
        void scoring_after_the_award_is_marked() {
            AWARDED.when(score("price"))
                    .at(MUCH_LATER)
                    .decided()
                    .noting(new Breach.ScoredAfterAward(AFTER, MUCH_LATER));
        }

        private static ScoreBid score(String... criteria) {
            List<Score> scores = java.util.Arrays.stream(criteria)
                    .map(criterion -> new Score(criterion, BigDecimal.ONE))
                    .toList();
            return new ScoreBid(TENDER, BID, scores, BigDecimal.TEN);
        }
    }

    private static BidReturnedUnopened returned(BidId bid) {
        return new BidReturnedUnopened(bid, ReturnReason.OTHER, null, null);
    }

    private static OpenBids openAll(Envelope... envelopes) {
        return new OpenBids(TENDER, null, List.of(envelopes));
    }

    private static OpenBids open(BidId bid, Envelope... envelopes) {
        return new OpenBids(TENDER, List.of(bid), List.of(envelopes));
    }

    private static Bid bid(TenderState state) {
        return ((PublishedTender) state).bids().get(BID);
    }
}
