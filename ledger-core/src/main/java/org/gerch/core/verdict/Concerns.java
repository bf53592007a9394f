package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.List;
import org.gerch.core.kernel.Id;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.TenderEvent;

/** Which bids, awards and contracts an event is about; none means the tender as a whole. */
final class Concerns {
    private static final List<Id> WHOLE = List.of();

    private Concerns() {}

    static List<Id> of(TenderEvent event) {
        return switch (event) {
            case BiddingEvent.BidSubmitted e -> List.of(e.bid());
            case BiddingEvent.BidConfirmed e -> List.of(e.bid());
            case BiddingEvent.BidWithdrawn e -> List.of(e.bid());
            case BiddingEvent.BidReturnedUnopened e -> List.of(e.bid());
            case EvaluationEvent.BidOpened e -> List.of(e.bid());
            case EvaluationEvent.BidPriceCorrected e -> List.of(e.bid());
            case EvaluationEvent.RoundPriceReadOut e -> List.of(e.bid());
            case EvaluationEvent.ClarificationAsked e -> List.of(e.bid());
            case EvaluationEvent.BidRejected e -> List.of(e.bid());
            case EvaluationEvent.RejectionReasonRecorded e -> List.of(e.bid());
            case EvaluationEvent.BidFoundResponsive e -> List.of(e.bid());
            case EvaluationEvent.BidScored e -> List.of(e.bid());
            case AwardEvent.LotAwarded e -> List.of(e.award());
            case AwardEvent.AwardDeclined e -> List.of(e.award());
            case AwardEvent.AwardAnnulled e -> List.of(e.award());
            case AwardEvent.NoticesSent e -> List.of(e.award());
            case ContractEvent.ContractSigned e -> List.of(e.contract(), e.award());
            case ContractEvent.ContractAmended e -> List.of(e.contract());
            case ContractEvent.ContractPaymentRecorded e -> List.of(e.contract());
            case ContractEvent.DeliveryAccepted e -> List.of(e.contract());
            case ContractEvent.DeliveryDisputed e -> List.of(e.contract());
            case ContractEvent.ContractCompleted e -> List.of(e.contract());
            case ContractEvent.ContractTerminated e -> List.of(e.contract());
            case ReplyEvent.ComplaintDecided e -> decided(e);
            case InvitationEvent.TenderPlanned e -> WHOLE;
            case InvitationEvent.TenderPublished e -> WHOLE;
            case InvitationEvent.TenderAmended e -> WHOLE;
            case InvitationEvent.DocumentsPriced e -> WHOLE;
            case InvitationEvent.QuestionAsked e -> WHOLE;
            case InvitationEvent.QuestionAnswered e -> WHOLE;
            case EvaluationEvent.ClarificationGiven e -> WHOLE;
            case ReplyEvent.ComplaintFiled e -> WHOLE;
            case InvitationEvent.TenderCancelled e -> WHOLE;
            case ReplyEvent.StatementFiled e -> WHOLE;
            case TenderEvent.TenderEntryCorrected e -> WHOLE;
        };
    }

    private static List<Id> decided(ReplyEvent.ComplaintDecided decision) {
        List<Id> ids = new ArrayList<>(decision.overturns());
        if (decision.annuls() != null) {
            ids.add(decision.annuls());
        }
        return ids;
    }
}
