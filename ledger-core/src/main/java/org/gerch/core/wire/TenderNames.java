package org.gerch.core.wire;

import java.util.Map;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.TenderEvent;

/** The permanent names of a tender's events. */
final class TenderNames {
    static final Map<String, Class<? extends LedgerEvent>> NAMES = Map.ofEntries(
            Map.entry("tender.planned", InvitationEvent.TenderPlanned.class),
            Map.entry("tender.published", InvitationEvent.TenderPublished.class),
            Map.entry("tender.amended", InvitationEvent.TenderAmended.class),
            Map.entry("tender.documents-priced", InvitationEvent.DocumentsPriced.class),
            Map.entry("tender.question-asked", InvitationEvent.QuestionAsked.class),
            Map.entry("tender.question-answered", InvitationEvent.QuestionAnswered.class),
            Map.entry("tender.bid-submitted", BiddingEvent.BidSubmitted.class),
            Map.entry("tender.bid-confirmed", BiddingEvent.BidConfirmed.class),
            Map.entry("tender.bid-withdrawn", BiddingEvent.BidWithdrawn.class),
            Map.entry("tender.bid-returned-unopened", BiddingEvent.BidReturnedUnopened.class),
            Map.entry("tender.bid-opened", EvaluationEvent.BidOpened.class),
            Map.entry("tender.bid-price-corrected", EvaluationEvent.BidPriceCorrected.class),
            Map.entry("tender.round-price-read-out", EvaluationEvent.RoundPriceReadOut.class),
            Map.entry("tender.clarification-asked", EvaluationEvent.ClarificationAsked.class),
            Map.entry("tender.clarification-given", EvaluationEvent.ClarificationGiven.class),
            Map.entry("tender.bid-rejected", EvaluationEvent.BidRejected.class),
            Map.entry("tender.rejection-reason-recorded", EvaluationEvent.RejectionReasonRecorded.class),
            Map.entry("tender.bid-found-responsive", EvaluationEvent.BidFoundResponsive.class),
            Map.entry("tender.bid-scored", EvaluationEvent.BidScored.class),
            Map.entry("tender.lot-awarded", AwardEvent.LotAwarded.class),
            Map.entry("tender.award-declined", AwardEvent.AwardDeclined.class),
            Map.entry("tender.award-annulled", AwardEvent.AwardAnnulled.class),
            Map.entry("tender.notices-sent", AwardEvent.NoticesSent.class),
            Map.entry("tender.complaint-filed", ReplyEvent.ComplaintFiled.class),
            Map.entry("tender.complaint-decided", ReplyEvent.ComplaintDecided.class),
            Map.entry("tender.contract-signed", ContractEvent.ContractSigned.class),
            Map.entry("tender.contract-amended", ContractEvent.ContractAmended.class),
            Map.entry("tender.contract-payment-recorded", ContractEvent.ContractPaymentRecorded.class),
            Map.entry("tender.delivery-accepted", ContractEvent.DeliveryAccepted.class),
            Map.entry("tender.delivery-disputed", ContractEvent.DeliveryDisputed.class),
            Map.entry("tender.contract-completed", ContractEvent.ContractCompleted.class),
            Map.entry("tender.contract-terminated", ContractEvent.ContractTerminated.class),
            Map.entry("tender.cancelled", InvitationEvent.TenderCancelled.class),
            Map.entry("tender.statement-filed", ReplyEvent.StatementFiled.class),
            Map.entry("tender.entry-corrected", TenderEvent.TenderEntryCorrected.class));

    private TenderNames() {}
}
