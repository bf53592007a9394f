package org.gerch.api.tender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.AwardEvent.AwardDeclined;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.AwardEvent.NoticesSent;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.tender.ContractEvent.ContractCompleted;
import org.gerch.core.tender.ContractEvent.ContractPaymentRecorded;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.tender.ContractEvent.ContractTerminated;
import org.gerch.core.tender.ContractEvent.DeliveryAccepted;
import org.gerch.core.tender.ContractEvent.DeliveryDisputed;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.BidScored;
import org.gerch.core.tender.EvaluationEvent.ClarificationAsked;
import org.gerch.core.tender.EvaluationEvent.ClarificationGiven;
import org.gerch.core.tender.EvaluationEvent.RejectionReasonRecorded;
import org.gerch.core.tender.EvaluationEvent.RoundPriceReadOut;
import org.gerch.core.tender.InvitationEvent.DocumentsPriced;
import org.gerch.core.tender.InvitationEvent.QuestionAnswered;
import org.gerch.core.tender.InvitationEvent.QuestionAsked;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.gerch.core.tender.InvitationEvent.TenderPlanned;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;
import org.gerch.core.tender.ReplyEvent.ComplaintFiled;
import org.gerch.core.tender.ReplyEvent.StatementFiled;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.jspecify.annotations.Nullable;

/**
 * Picks the events of a tender that concern one of its lots.
 *
 * <p>An event that names a bid, an award, a contract or an earlier entry concerns the lots that one was for. Lives within
 * one call of {@link #of}.
 */
final class LotEvents {
    private static final List<LotId> ALL = List.of();

    /** The lots of everything that has an id of its own, or a place in the stream. */
    private final Map<Object, List<LotId>> lotsOf = new HashMap<>();

    private LotEvents() {}

    /** @param lot absent for the tender as a whole */
    static List<Recorded<TenderEvent>> of(List<Recorded<TenderEvent>> events, @Nullable LotId lot) {
        LotEvents picking = new LotEvents();
        List<Recorded<TenderEvent>> picked = new ArrayList<>();
        for (Recorded<TenderEvent> recorded : events) {
            List<LotId> lots = picking.lots(recorded.event());
            picking.lotsOf.put(recorded.seq(), lots);
            if (lot == null || lots.isEmpty() || lots.contains(lot)) {
                picked.add(recorded);
            }
        }
        return List.copyOf(picked);
    }

    private List<LotId> lots(TenderEvent event) {
        return switch (event) {
            case TenderPlanned ignored -> ALL;
            case TenderPublished ignored -> ALL;
            case TenderAmended ignored -> ALL;
            case DocumentsPriced ignored -> ALL;
            case QuestionAsked ignored -> ALL;
            case QuestionAnswered ignored -> ALL;
            case StatementFiled ignored -> ALL;
            case TenderCancelled cancelled -> cancelled.lots();
            case BidSubmitted submitted -> begin(submitted.bid(), submitted.lots());
            case BidConfirmed confirmed -> known(confirmed.bid());
            case BidWithdrawn withdrawn -> known(withdrawn.bid());
            case BidReturnedUnopened returned -> known(returned.bid());
            case BidOpened opened -> known(opened.bid());
            case BidPriceCorrected corrected -> known(corrected.bid());
            case RoundPriceReadOut read -> known(read.bid());
            case BidRejected rejected -> known(rejected.bid());
            case RejectionReasonRecorded reason -> known(reason.bid());
            case BidFoundResponsive responsive -> known(responsive.bid());
            case BidScored scored -> known(scored.bid());
            case ClarificationAsked asked -> begin("clarification " + asked.clarification(), known(asked.bid()));
            case ClarificationGiven given -> known("clarification " + given.clarification());
            case LotAwarded awarded -> begin(awarded.award(), awarded.lots());
            case AwardDeclined declined -> known(declined.award());
            case AwardAnnulled annulled -> known(annulled.award());
            case NoticesSent sent -> known(sent.award());
            case ComplaintFiled filed -> begin(filed.complaint(), filed.lots());
            case ComplaintDecided decided -> known(decided.complaint());
            case ContractSigned signed -> begin(signed.contract(), known(signed.award()));
            case ContractAmended amended -> known(amended.contract());
            case ContractPaymentRecorded paid -> known(paid.contract());
            case DeliveryAccepted accepted -> known(accepted.contract());
            case DeliveryDisputed disputed -> known(disputed.contract());
            case ContractCompleted completed -> known(completed.contract());
            case ContractTerminated terminated -> known(terminated.contract());
            case TenderEntryCorrected corrected -> known(corrected.seq());
        };
    }

    private List<LotId> begin(Object id, List<LotId> lots) {
        lotsOf.put(id, lots);
        return lots;
    }

    private List<LotId> known(Object id) {
        return lotsOf.getOrDefault(id, ALL);
    }
}
