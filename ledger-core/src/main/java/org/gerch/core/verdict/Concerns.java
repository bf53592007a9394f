package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.List;
import org.gerch.core.kernel.Id;
import org.gerch.core.tender.TenderEvent;

/** Which bids, awards and contracts an event is about; none means the tender as a whole. */
final class Concerns {
    private static final List<Id> WHOLE = List.of();

    private Concerns() {}

    static List<Id> of(TenderEvent event) {
        return switch (event) {
            case TenderEvent.BidSubmitted e -> List.of(e.bid());
            case TenderEvent.BidWithdrawn e -> List.of(e.bid());
            case TenderEvent.BidReturnedUnopened e -> List.of(e.bid());
            case TenderEvent.BidOpened e -> List.of(e.bid());
            case TenderEvent.BidPriceCorrected e -> List.of(e.bid());
            case TenderEvent.RoundPriceReadOut e -> List.of(e.bid());
            case TenderEvent.ClarificationAsked e -> List.of(e.bid());
            case TenderEvent.BidRejected e -> List.of(e.bid());
            case TenderEvent.RejectionReasonRecorded e -> List.of(e.bid());
            case TenderEvent.BidFoundResponsive e -> List.of(e.bid());
            case TenderEvent.BidScored e -> List.of(e.bid());
            case TenderEvent.LotAwarded e -> List.of(e.award());
            case TenderEvent.AwardDeclined e -> List.of(e.award());
            case TenderEvent.AwardAnnulled e -> List.of(e.award());
            case TenderEvent.NoticesSent e -> List.of(e.award());
            case TenderEvent.ContractSigned e -> List.of(e.contract(), e.award());
            case TenderEvent.ContractAmended e -> List.of(e.contract());
            case TenderEvent.ContractPaymentRecorded e -> List.of(e.contract());
            case TenderEvent.DeliveryAccepted e -> List.of(e.contract());
            case TenderEvent.DeliveryDisputed e -> List.of(e.contract());
            case TenderEvent.ContractCompleted e -> List.of(e.contract());
            case TenderEvent.ContractTerminated e -> List.of(e.contract());
            case TenderEvent.ComplaintDecided e -> decided(e);
            case TenderEvent.TenderPlanned e -> WHOLE;
            case TenderEvent.TenderPublished e -> WHOLE;
            case TenderEvent.TenderAmended e -> WHOLE;
            case TenderEvent.DocumentsPriced e -> WHOLE;
            case TenderEvent.QuestionAsked e -> WHOLE;
            case TenderEvent.QuestionAnswered e -> WHOLE;
            case TenderEvent.ClarificationGiven e -> WHOLE;
            case TenderEvent.ComplaintFiled e -> WHOLE;
            case TenderEvent.TenderCancelled e -> WHOLE;
            case TenderEvent.StatementFiled e -> WHOLE;
            case TenderEvent.TenderEntryCorrected e -> WHOLE;
        };
    }

    private static List<Id> decided(TenderEvent.ComplaintDecided decision) {
        List<Id> ids = new ArrayList<>(decision.overturns());
        if (decision.annuls() != null) {
            ids.add(decision.annuls());
        }
        return ids;
    }
}
