package org.gerch.core.wire;

import java.util.Map;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.tender.TenderEvent;

/** The permanent names of a tender's events. */
final class TenderNames {
    static final Map<String, Class<? extends LedgerEvent>> NAMES = Map.ofEntries(
            Map.entry("tender.planned", TenderEvent.TenderPlanned.class),
            Map.entry("tender.published", TenderEvent.TenderPublished.class),
            Map.entry("tender.amended", TenderEvent.TenderAmended.class),
            Map.entry("tender.documents-priced", TenderEvent.DocumentsPriced.class),
            Map.entry("tender.question-asked", TenderEvent.QuestionAsked.class),
            Map.entry("tender.question-answered", TenderEvent.QuestionAnswered.class),
            Map.entry("tender.bid-submitted", TenderEvent.BidSubmitted.class),
            Map.entry("tender.bid-withdrawn", TenderEvent.BidWithdrawn.class),
            Map.entry("tender.bid-returned-unopened", TenderEvent.BidReturnedUnopened.class),
            Map.entry("tender.bid-opened", TenderEvent.BidOpened.class),
            Map.entry("tender.bid-price-corrected", TenderEvent.BidPriceCorrected.class),
            Map.entry("tender.round-price-read-out", TenderEvent.RoundPriceReadOut.class),
            Map.entry("tender.clarification-asked", TenderEvent.ClarificationAsked.class),
            Map.entry("tender.clarification-given", TenderEvent.ClarificationGiven.class),
            Map.entry("tender.bid-rejected", TenderEvent.BidRejected.class),
            Map.entry("tender.rejection-reason-recorded", TenderEvent.RejectionReasonRecorded.class),
            Map.entry("tender.bid-found-responsive", TenderEvent.BidFoundResponsive.class),
            Map.entry("tender.bid-scored", TenderEvent.BidScored.class),
            Map.entry("tender.lot-awarded", TenderEvent.LotAwarded.class),
            Map.entry("tender.award-declined", TenderEvent.AwardDeclined.class),
            Map.entry("tender.award-annulled", TenderEvent.AwardAnnulled.class),
            Map.entry("tender.notices-sent", TenderEvent.NoticesSent.class),
            Map.entry("tender.complaint-filed", TenderEvent.ComplaintFiled.class),
            Map.entry("tender.complaint-decided", TenderEvent.ComplaintDecided.class),
            Map.entry("tender.contract-signed", TenderEvent.ContractSigned.class),
            Map.entry("tender.contract-amended", TenderEvent.ContractAmended.class),
            Map.entry("tender.contract-payment-recorded", TenderEvent.ContractPaymentRecorded.class),
            Map.entry("tender.delivery-accepted", TenderEvent.DeliveryAccepted.class),
            Map.entry("tender.delivery-disputed", TenderEvent.DeliveryDisputed.class),
            Map.entry("tender.contract-completed", TenderEvent.ContractCompleted.class),
            Map.entry("tender.contract-terminated", TenderEvent.ContractTerminated.class),
            Map.entry("tender.cancelled", TenderEvent.TenderCancelled.class),
            Map.entry("tender.statement-filed", TenderEvent.StatementFiled.class),
            Map.entry("tender.entry-corrected", TenderEvent.TenderEntryCorrected.class));

    private TenderNames() {}
}
