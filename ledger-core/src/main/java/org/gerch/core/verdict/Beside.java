package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.RoundPriceReadOut;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;
import org.gerch.core.tender.ReplyEvent.ComplaintFiled;
import org.gerch.core.tender.ReplyEvent.StatementFiled;

/** Finds what must be said beside an answer; a remark that rests on nothing is not made. */
final class Beside {
    /**
     * @param needs a type of event that must be on record for there to be anything to say
     */
    private record Remark(Overlay overlay, EventTypes needs, Function<Judged, List<Long>> restsOn) {}

    private static final EventTypes AWARDS = EventTypes.of(LotAwarded.class);
    private static final EventTypes BIDS = EventTypes.of(BidSubmitted.class);
    private static final EventTypes COMPLAINTS = EventTypes.of(ComplaintFiled.class);
    private static final EventTypes DECISIONS = EventTypes.of(ComplaintDecided.class);
    private static final EventTypes AMENDMENTS = EventTypes.of(TenderAmended.class);

    /** In the order of the overlays; what ties to other streams is joined where those are read. */
    private static final List<Remark> REMARKS = List.of(
            new Remark(Overlay.WINNER_NOT_BUSINESS, AWARDS, BidRemarks::winnerNotBusiness),
            new Remark(
                    Overlay.LOWER_OUTSIDE_BID_REJECTED,
                    EventTypes.of(BidRejected.class, BidWithdrawn.class),
                    BidRemarks::lowerOutsideBids),
            new Remark(Overlay.LOWER_GROUP_NOT_CHOSEN, AWARDS, BidRemarks::lowerGroups),
            new Remark(Overlay.UNDER_COMPLAINT, COMPLAINTS, ComplaintRemarks::pending),
            new Remark(Overlay.REJECTION_UPHELD, DECISIONS, ComplaintRemarks::rejectionUpheld),
            new Remark(Overlay.REJECTION_OVERTURNED, DECISIONS, ComplaintRemarks::rejectionOverturned),
            new Remark(
                    Overlay.AWARD_ANNULLED,
                    EventTypes.of(AwardAnnulled.class, ComplaintDecided.class),
                    AwardRemarks::annulled),
            new Remark(Overlay.CONTRACT_STANDS, EventTypes.of(ContractSigned.class), AwardRemarks::contractStands),
            new Remark(
                    Overlay.PRICE_LATER_ABOVE_GROUP_BID,
                    EventTypes.of(ContractAmended.class),
                    AwardRemarks::priceLaterAboveGroup),
            new Remark(
                    Overlay.PRICE_REVISED_AFTER_OPENING,
                    EventTypes.of(BidPriceCorrected.class, RoundPriceReadOut.class, LotAwarded.class),
                    AwardRemarks::priceRevised),
            new Remark(Overlay.PARTIAL_AWARD, AWARDS, AwardRemarks::partOnly),
            new Remark(
                    Overlay.MIXED_CONSORTIUM,
                    EventTypes.of(BidSubmitted.class, LotAwarded.class),
                    BidRemarks::mixedBids),
            new Remark(Overlay.GROUP_BID_UNOPENED, BIDS, BidRemarks::unopenedGroupBids),
            new Remark(Overlay.GROUP_BID_LEFT, EventTypes.of(BidWithdrawn.class), BidRemarks::groupBidsThatLeft),
            new Remark(Overlay.REASON_INCOMPLETE, EventTypes.of(BidRejected.class), ReasonRemarks::incomplete),
            new Remark(Overlay.REASON_NOT_IN_SOURCE, AWARDS, ReasonRemarks::notInSource),
            new Remark(
                    Overlay.RESPONSIVENESS_FROM_STATUS,
                    EventTypes.of(BidFoundResponsive.class),
                    ReasonRemarks::responsiveByStatus),
            new Remark(Overlay.REPLY_ON_FILE, EventTypes.of(StatementFiled.class), ComplaintRemarks::statements),
            new Remark(Overlay.CRITERIA_CHANGED_AFTER_OPENING, AMENDMENTS, InvitationRemarks::criteriaChanged),
            new Remark(Overlay.DEADLINE_MOVED_AFTER_BID, AMENDMENTS, InvitationRemarks::deadlineMoved),
            new Remark(Overlay.REASON_RECORDED_AFTER_COMPLAINT, COMPLAINTS, ReasonRemarks::afterComplaint));

    private Beside() {}

    /** Which overlays an answer has, and the positions each rests on. */
    static Map<Overlay, List<Long>> of(Judged judged) {
        return of(judged, judged.file().types());
    }

    /** @param onRecord no overlay that needs others is asked for */
    static Map<Overlay, List<Long>> of(Judged judged, EventTypes onRecord) {
        Map<Overlay, List<Long>> found = new EnumMap<>(Overlay.class);
        for (Remark remark : REMARKS) {
            List<Long> positions =
                    onRecord.holdsAny(remark.needs()) ? remark.restsOn().apply(judged) : List.of();
            if (!positions.isEmpty()) {
                found.put(remark.overlay(), positions);
            }
        }
        return found;
    }

    /** Whether there are entries at all that were made late, proven late or corrected. */
    static boolean mayRestOnSuchEntries(CaseFile file) {
        return !file.corrections().isEmpty() || !file.asides().late().events().isEmpty() || LateFacts.isAny(file);
    }

    /**
     * What must be said of the entries themselves.
     *
     * @param cited the positions that answer and overlays rest on
     */
    static Map<Overlay, List<Long>> ofEntries(CaseFile file, Collection<Long> cited) {
        Map<Overlay, List<Long>> found = new EnumMap<>(Overlay.class);
        List<Long> late = new ArrayList<>(LateFacts.provenLater(file, cited));
        file.asides().late().events().stream()
                .map(entry -> entry.position())
                .filter(cited::contains)
                .forEach(late::add);
        List<Long> corrections = file.corrections().entrySet().stream()
                .filter(correction -> cited.contains(correction.getKey()))
                .flatMap(correction -> correction.getValue().stream())
                .toList();
        if (!late.isEmpty()) {
            found.put(Overlay.LATE_RECORDED, late);
        }
        if (!corrections.isEmpty()) {
            found.put(Overlay.RESTS_ON_CORRECTED_ENTRY, corrections);
        }
        return found;
    }
}
