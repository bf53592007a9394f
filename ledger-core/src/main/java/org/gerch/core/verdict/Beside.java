package org.gerch.core.verdict;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds what must be said beside an answer; a remark that rests on nothing is not made. */
final class Beside {
    private record Remark(Overlay overlay, Function<Judged, List<Long>> restsOn) {}

    /** In the order of the overlays; what ties to other streams is joined where those are read. */
    private static final List<Remark> REMARKS = List.of(
            new Remark(Overlay.WINNER_NOT_BUSINESS, BidRemarks::winnerNotBusiness),
            new Remark(Overlay.LOWER_OUTSIDE_BID_REJECTED, BidRemarks::lowerOutsideBids),
            new Remark(Overlay.LOWER_GROUP_NOT_CHOSEN, BidRemarks::lowerGroups),
            new Remark(Overlay.UNDER_COMPLAINT, ComplaintRemarks::pending),
            new Remark(Overlay.REJECTION_UPHELD, ComplaintRemarks::rejectionUpheld),
            new Remark(Overlay.REJECTION_OVERTURNED, ComplaintRemarks::rejectionOverturned),
            new Remark(Overlay.AWARD_ANNULLED, AwardRemarks::annulled),
            new Remark(Overlay.CONTRACT_STANDS, AwardRemarks::contractStands),
            new Remark(Overlay.PRICE_LATER_ABOVE_GROUP_BID, AwardRemarks::priceLaterAboveGroup),
            new Remark(Overlay.PRICE_REVISED_AFTER_OPENING, AwardRemarks::priceRevised),
            new Remark(Overlay.PARTIAL_AWARD, AwardRemarks::partOnly),
            new Remark(Overlay.MIXED_CONSORTIUM, BidRemarks::mixedBids),
            new Remark(Overlay.GROUP_BID_UNOPENED, BidRemarks::unopenedGroupBids),
            new Remark(Overlay.GROUP_BID_LEFT, BidRemarks::groupBidsThatLeft),
            new Remark(Overlay.REASON_INCOMPLETE, ReasonRemarks::incomplete),
            new Remark(Overlay.REASON_NOT_IN_SOURCE, ReasonRemarks::notInSource),
            new Remark(Overlay.RESPONSIVENESS_FROM_STATUS, ReasonRemarks::responsiveByStatus),
            new Remark(Overlay.REPLY_ON_FILE, ComplaintRemarks::statements),
            new Remark(Overlay.CRITERIA_CHANGED_AFTER_OPENING, InvitationRemarks::criteriaChanged),
            new Remark(Overlay.DEADLINE_MOVED_AFTER_BID, InvitationRemarks::deadlineMoved),
            new Remark(Overlay.REASON_RECORDED_AFTER_COMPLAINT, ReasonRemarks::afterComplaint));

    private Beside() {}

    /** Which overlays an answer has, and the positions each rests on. */
    static Map<Overlay, List<Long>> of(Judged judged) {
        Map<Overlay, List<Long>> found = new EnumMap<>(Overlay.class);
        for (Remark remark : REMARKS) {
            List<Long> positions = remark.restsOn().apply(judged);
            if (!positions.isEmpty()) {
                found.put(remark.overlay(), positions);
            }
        }
        return found;
    }

    /**
     * What must be said of the entries themselves.
     *
     * @param cited the positions that answer and overlays rest on
     */
    static Map<Overlay, List<Long>> ofEntries(CaseFile file, Collection<Long> cited) {
        Map<Overlay, List<Long>> found = new EnumMap<>(Overlay.class);
        List<Long> late = file.asides().late().events().stream()
                .map(entry -> entry.position())
                .filter(cited::contains)
                .toList();
        List<Long> corrections = file.corrections().entrySet().stream()
                .filter(correction -> cited.contains(correction.getKey()))
                .map(Map.Entry::getValue)
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
