package org.gerch.api.tender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.AwardAnnulled;
import org.gerch.core.tender.TenderEvent.AwardDeclined;
import org.gerch.core.tender.TenderEvent.BidFoundResponsive;
import org.gerch.core.tender.TenderEvent.BidOpened;
import org.gerch.core.tender.TenderEvent.BidPriceCorrected;
import org.gerch.core.tender.TenderEvent.BidRejected;
import org.gerch.core.tender.TenderEvent.BidReturnedUnopened;
import org.gerch.core.tender.TenderEvent.BidScored;
import org.gerch.core.tender.TenderEvent.BidSubmitted;
import org.gerch.core.tender.TenderEvent.BidWithdrawn;
import org.gerch.core.tender.TenderEvent.ClarificationAsked;
import org.gerch.core.tender.TenderEvent.ClarificationGiven;
import org.gerch.core.tender.TenderEvent.ComplaintDecided;
import org.gerch.core.tender.TenderEvent.ComplaintFiled;
import org.gerch.core.tender.TenderEvent.ContractAmended;
import org.gerch.core.tender.TenderEvent.ContractCompleted;
import org.gerch.core.tender.TenderEvent.ContractPaymentRecorded;
import org.gerch.core.tender.TenderEvent.ContractSigned;
import org.gerch.core.tender.TenderEvent.ContractTerminated;
import org.gerch.core.tender.TenderEvent.DeliveryAccepted;
import org.gerch.core.tender.TenderEvent.DeliveryDisputed;
import org.gerch.core.tender.TenderEvent.DocumentsPriced;
import org.gerch.core.tender.TenderEvent.LotAwarded;
import org.gerch.core.tender.TenderEvent.NoticesSent;
import org.gerch.core.tender.TenderEvent.QuestionAnswered;
import org.gerch.core.tender.TenderEvent.QuestionAsked;
import org.gerch.core.tender.TenderEvent.RejectionReasonRecorded;
import org.gerch.core.tender.TenderEvent.RoundPriceReadOut;
import org.gerch.core.tender.TenderEvent.StatementFiled;
import org.gerch.core.tender.TenderEvent.TenderAmended;
import org.gerch.core.tender.TenderEvent.TenderCancelled;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.tender.TenderEvent.TenderPlanned;
import org.gerch.core.tender.TenderEvent.TenderPublished;
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
