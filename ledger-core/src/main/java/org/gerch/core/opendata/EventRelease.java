package org.gerch.core.opendata;

import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.TenderEvent;

/** Which part of a release an event fills: the table of docs/open-data.md. */
final class EventRelease {
    private EventRelease() {}

    static void write(TenderEvent event, Draft draft) {
        InvitationSection invitation = new InvitationSection(draft);
        BidSection bids = new BidSection(draft);
        AwardSection awards = new AwardSection(draft);
        ContractSection contracts = new ContractSection(draft);
        ReplySection replies = new ReplySection(draft);
        switch (event) {
            case InvitationEvent.TenderPlanned e -> invitation.planned(e);
            case InvitationEvent.TenderPublished e -> invitation.published(e);
            case InvitationEvent.TenderAmended e -> invitation.amended(e);
            case InvitationEvent.TenderCancelled e -> invitation.cancelled(e);
            case InvitationEvent.DocumentsPriced e -> invitation.documentsPriced(e);
            case InvitationEvent.QuestionAsked e -> replies.asked(e.question(), e.text());
            case InvitationEvent.QuestionAnswered e -> replies.answered(e.question(), e.text());
            case BiddingEvent.BidSubmitted e -> bids.submitted(e);
            case BiddingEvent.BidConfirmed e -> bids.confirmed(e);
            case BiddingEvent.BidWithdrawn e -> bids.withdrawn(e);
            case BiddingEvent.BidReturnedUnopened e -> bids.returned(e);
            case EvaluationEvent.BidOpened e -> bids.opened(e);
            case EvaluationEvent.BidPriceCorrected e -> bids.priceCorrected(e);
            case EvaluationEvent.RoundPriceReadOut e -> bids.roundPrice(e);
            case EvaluationEvent.ClarificationAsked e ->
                replies.clarified(draft.bid(e.bid()), e.clarification(), e.text());
            case EvaluationEvent.ClarificationGiven e -> replies.clarified(draft.tender(), e.clarification(), e.text());
            case EvaluationEvent.BidRejected e -> bids.rejected(e.bid(), e.ground());
            case EvaluationEvent.RejectionReasonRecorded e -> bids.reasonRecorded(e.bid(), e.ground());
            case EvaluationEvent.BidFoundResponsive e -> bids.responsive(e);
            case EvaluationEvent.BidScored e -> bids.scored(e);
            case AwardEvent.LotAwarded e -> awards.awarded(e);
            case AwardEvent.AwardDeclined e -> awards.declined(e);
            case AwardEvent.AwardAnnulled e -> awards.annulled(e);
            case AwardEvent.NoticesSent e -> awards.notified(e);
            case ReplyEvent.ComplaintFiled e -> replies.filed(e);
            case ReplyEvent.ComplaintDecided e -> replies.decided(e);
            case ContractEvent.ContractSigned e -> contracts.signed(e);
            case ContractEvent.ContractAmended e -> contracts.amended(e);
            case ContractEvent.ContractPaymentRecorded e -> contracts.paid(e);
            case ContractEvent.DeliveryAccepted e -> contracts.delivered(e.contract(), e.remark());
            case ContractEvent.DeliveryDisputed e -> contracts.delivered(e.contract(), e.reason());
            case ContractEvent.ContractCompleted e -> contracts.ended(e.contract(), null);
            case ContractEvent.ContractTerminated e -> contracts.ended(e.contract(), e.reason());
            case ReplyEvent.StatementFiled e -> replies.stated(e);
            // Only the whole history says what it changes.
            case TenderEvent.TenderEntryCorrected e -> throw new IllegalArgumentException("a correction has no part");
        }
    }

    /** How a release is tagged that corrects what one with this tag said. */
    static String correcting(String tag) {
        return switch (tag) {
            case "planning" -> "planningUpdate";
            case "award", "awardUpdate" -> "awardUpdate";
            case "contract", "contractAmendment" -> "contractUpdate";
            case "implementation" -> "implementationUpdate";
            default -> "tenderUpdate";
        };
    }
}
