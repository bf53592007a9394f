package org.gerch.core.verdict;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.GroundKind;
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
            case TenderEvent.TenderPlanned e -> true;
            case TenderEvent.TenderPublished e -> true;
            case TenderEvent.TenderAmended e -> true;
            case TenderEvent.TenderCancelled e -> true;
            case TenderEvent.TenderEntryCorrected e -> true;
            case TenderEvent.BidSubmitted e -> true;
            case TenderEvent.BidWithdrawn e -> true;
            case TenderEvent.BidReturnedUnopened e -> true;
            case TenderEvent.BidOpened e -> true;
            case TenderEvent.BidPriceCorrected e -> true;
            case TenderEvent.RoundPriceReadOut e -> true;
            case TenderEvent.BidRejected e -> true;
            case TenderEvent.RejectionReasonRecorded e -> true;
            case TenderEvent.BidFoundResponsive e -> true;
            case TenderEvent.LotAwarded e -> true;
            case TenderEvent.AwardDeclined e -> true;
            case TenderEvent.AwardAnnulled e -> true;
            case TenderEvent.NoticesSent e -> true;
            case TenderEvent.ComplaintDecided e -> true;
            case TenderEvent.BidScored e -> true;
            case TenderEvent.ComplaintFiled e -> true;
            case TenderEvent.StatementFiled e -> true;
            // Of an amendment only the price is compared, and only once it is known whose contract it is.
            case TenderEvent.ContractAmended e -> e.price() != null;
            case TenderEvent.ContractSigned e -> anyAnnulled(file) || anyRaised(file);
            // Only of an annulled award it is asked whether its contract stands.
            case TenderEvent.ContractTerminated e -> anyAnnulled(file);
            case TenderEvent.ContractPaymentRecorded e -> anyAnnulled(file);
            case TenderEvent.DeliveryAccepted e -> anyAnnulled(file);
            case TenderEvent.DocumentsPriced e -> false;
            case TenderEvent.QuestionAsked e -> false;
            case TenderEvent.QuestionAnswered e -> false;
            // Only of a price found abnormally low it is asked whether the tenderer was heard.
            case TenderEvent.ClarificationAsked e -> anyAbnormallyLow(file);
            case TenderEvent.ClarificationGiven e -> anyAbnormallyLow(file);
            case TenderEvent.DeliveryDisputed e -> false;
            case TenderEvent.ContractCompleted e -> false;
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
