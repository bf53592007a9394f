package org.gerch.core.verdict;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.GroundKind;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.TenderEvent;

/**
 * Which events an answer can rest on; another one is at most a lot's last step.
 *
 * <p>Half of a tender's events come after its award and change nothing of the answer, so lots are not judged anew for them.
 */
final class Bearing {
    private Bearing() {}

    /**
     * What the lots' verdicts are after an event that no answer rests on; empty where they have to be judged.
     *
     * @param file with the event, its last
     * @param before what was found without it
     */
    static Optional<List<Verdict>> stepped(CaseFile file, Recorded<TenderEvent> event, List<Verdict> before) {
        // While nothing is decided, the last step is all there is to cite.
        boolean pending = before.stream().anyMatch(verdict -> verdict.kind() == VerdictKind.PENDING);
        if (pending || bears(event.event(), file)) {
            return Optional.empty();
        }
        return Optional.of(before.stream()
                .map(verdict -> new LotFile(file, verdict.subject().lot())
                        .lastStep()
                        .map(last -> verdict.with(Verdict.LastStep.of(last)))
                        .orElse(verdict))
                .toList());
    }

    private static boolean bears(TenderEvent event, CaseFile file) {
        return switch (event) {
            case InvitationEvent.TenderPlanned e -> true;
            case InvitationEvent.TenderPublished e -> true;
            case InvitationEvent.TenderAmended e -> true;
            case InvitationEvent.TenderCancelled e -> true;
            case TenderEvent.TenderEntryCorrected e -> true;
            case BiddingEvent.BidSubmitted e -> true;
            case BiddingEvent.BidConfirmed e -> true;
            case BiddingEvent.BidWithdrawn e -> true;
            case BiddingEvent.BidReturnedUnopened e -> true;
            case EvaluationEvent.BidOpened e -> true;
            case EvaluationEvent.BidPriceCorrected e -> true;
            case EvaluationEvent.RoundPriceReadOut e -> true;
            case EvaluationEvent.BidRejected e -> true;
            case EvaluationEvent.RejectionReasonRecorded e -> true;
            case EvaluationEvent.BidFoundResponsive e -> true;
            case AwardEvent.LotAwarded e -> true;
            case AwardEvent.AwardDeclined e -> true;
            case AwardEvent.AwardAnnulled e -> true;
            case AwardEvent.NoticesSent e -> true;
            case ReplyEvent.ComplaintDecided e -> true;
            case EvaluationEvent.BidScored e -> true;
            case ReplyEvent.ComplaintFiled e -> true;
            case ReplyEvent.StatementFiled e -> true;
            // Of an amendment only the price is compared, and only once it is known whose contract it is.
            case ContractEvent.ContractAmended e -> e.price() != null;
            case ContractEvent.ContractSigned e -> anyAnnulled(file) || anyRaised(file);
            // Only of an annulled award it is asked whether its contract stands.
            case ContractEvent.ContractTerminated e -> anyAnnulled(file);
            case ContractEvent.ContractPaymentRecorded e -> anyAnnulled(file);
            case ContractEvent.DeliveryAccepted e -> anyAnnulled(file);
            case InvitationEvent.DocumentsPriced e -> false;
            case InvitationEvent.QuestionAsked e -> false;
            case InvitationEvent.QuestionAnswered e -> false;
            // Only of a price found abnormally low it is asked whether the tenderer was heard.
            case EvaluationEvent.ClarificationAsked e -> anyAbnormallyLow(file);
            case EvaluationEvent.ClarificationGiven e -> anyAbnormallyLow(file);
            case ContractEvent.DeliveryDisputed e -> false;
            case ContractEvent.ContractCompleted e -> false;
        };
    }

    private static boolean anyRaised(CaseFile file) {
        return file.awards().stream().anyMatch(award -> award.lastPrice().isPresent());
    }

    private static boolean anyAbnormallyLow(CaseFile file) {
        return file.bids().stream().anyMatch(bid -> bid.isRejectedAs(GroundKind.ABNORMALLY_LOW));
    }

    private static boolean anyAnnulled(CaseFile file) {
        return file.awards().stream().anyMatch(AwardOnFile::isAnnulled);
    }
}
