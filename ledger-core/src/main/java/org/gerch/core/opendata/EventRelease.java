package org.gerch.core.opendata;

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
            case TenderEvent.TenderPlanned e -> invitation.planned(e);
            case TenderEvent.TenderPublished e -> invitation.published(e);
            case TenderEvent.TenderAmended e -> invitation.amended(e);
            case TenderEvent.TenderCancelled e -> invitation.cancelled(e);
            case TenderEvent.DocumentsPriced e -> invitation.documentsPriced(e);
            case TenderEvent.QuestionAsked e -> replies.asked(e.question(), e.text());
            case TenderEvent.QuestionAnswered e -> replies.answered(e.question(), e.text());
            case TenderEvent.BidSubmitted e -> bids.submitted(e);
            case TenderEvent.BidWithdrawn e -> bids.withdrawn(e);
            case TenderEvent.BidReturnedUnopened e -> bids.returned(e);
            case TenderEvent.BidOpened e -> bids.opened(e);
            case TenderEvent.BidPriceCorrected e -> bids.priceCorrected(e);
            case TenderEvent.RoundPriceReadOut e -> bids.roundPrice(e);
            case TenderEvent.ClarificationAsked e -> replies.clarified(draft.bid(e.bid()), e.clarification(), e.text());
            case TenderEvent.ClarificationGiven e -> replies.clarified(draft.tender(), e.clarification(), e.text());
            case TenderEvent.BidRejected e -> bids.rejected(e.bid(), e.ground());
            case TenderEvent.RejectionReasonRecorded e -> bids.reasonRecorded(e.bid(), e.ground());
            case TenderEvent.BidFoundResponsive e -> bids.responsive(e);
            case TenderEvent.BidScored e -> bids.scored(e);
            case TenderEvent.LotAwarded e -> awards.awarded(e);
            case TenderEvent.AwardDeclined e -> awards.declined(e);
            case TenderEvent.AwardAnnulled e -> awards.annulled(e);
            case TenderEvent.NoticesSent e -> awards.notified(e);
            case TenderEvent.ComplaintFiled e -> replies.filed(e);
            case TenderEvent.ComplaintDecided e -> replies.decided(e);
            case TenderEvent.ContractSigned e -> contracts.signed(e);
            case TenderEvent.ContractAmended e -> contracts.amended(e);
            case TenderEvent.ContractPaymentRecorded e -> contracts.paid(e);
            case TenderEvent.DeliveryAccepted e -> contracts.delivered(e.contract(), e.remark());
            case TenderEvent.DeliveryDisputed e -> contracts.delivered(e.contract(), e.reason());
            case TenderEvent.ContractCompleted e -> contracts.ended(e.contract(), null);
            case TenderEvent.ContractTerminated e -> contracts.ended(e.contract(), e.reason());
            case TenderEvent.StatementFiled e -> replies.stated(e);
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
