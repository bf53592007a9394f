package org.gerch.core.verdict;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.Ground;

/** What must be said of a reason, or of its absence. */
final class ReasonRemarks {
    private ReasonRemarks() {}

    static List<Long> incomplete(Judged judged) {
        return lacking(judged)
                .flatMap(bid -> bid.rejection().stream())
                .map(Recorded::position)
                .toList();
    }

    /** The parts that the rejection of at least one of the lowest groups' bids lacks. */
    static List<ReasonPart> missing(Judged judged) {
        Set<ReasonPart> missing = EnumSet.noneOf(ReasonPart.class);
        lacking(judged).forEach(bid -> missing.addAll(missing(bid, judged.file())));
        return List.copyOf(missing);
    }

    static List<Long> notInSource(Judged judged) {
        boolean unpublished = judged.kind().family() == VerdictFamily.NOT_CHOSEN_NO_REASON
                && judged.file().chronicle().events().getFirst().by().fromSnapshot();
        return unpublished
                ? judged.file().published().map(Recorded::position).stream().toList()
                : List.of();
    }

    static List<Long> responsiveByStatus(Judged judged) {
        Offer group = judged.group();
        return judged.kind() == VerdictKind.LOWEST_RESPONSIVE_NOT_CHOSEN && group != null
                ? group.bids().stream()
                        .flatMap(bid -> bid.responsive().stream())
                        .filter(found -> found.event().fromStatus())
                        .map(Recorded::position)
                        .toList()
                : List.of();
    }

    /** A complaint came between the decision and the first reason for it. */
    static List<Long> afterComplaint(Judged judged) {
        return switch (judged.kind()) {
            case LOWEST_REJECTED_REASON_RECORDED ->
                deciding(judged)
                        .flatMap(bid -> backFilled(judged, bid.rejection().stream(), bid.laterReason().stream()))
                        .toList();
            case LOWEST_NOT_CHOSEN_REASON_RECORDED ->
                judged.reading().award().stream()
                        .flatMap(award -> backFilled(judged, Stream.of(award.decision()), award.laterReason().stream()))
                        .toList();
            case NO_COMPETITION,
                    CANCELLED_NO_AWARD,
                    PENDING,
                    NO_GROUP_BID,
                    CLASS_UNDETERMINED,
                    INSUFFICIENT_RECORD,
                    EXCLUDED_BEFORE_OPENING,
                    GROUP_BID_WITHDRAWN,
                    NOT_COMPARABLE,
                    AWARDED_TO_GROUP,
                    AWARD_DECLINED_BY_GROUP,
                    PRICE_BASIS_DIFFERS,
                    TIED_LOWEST,
                    GROUP_NOT_LOWER,
                    GROUP_LOWER_THAN_WINNER,
                    LOWEST_REJECTED_NO_REASON_ON_RECORD,
                    LOWEST_OUTSCORED,
                    LOWEST_RESPONSIVE_NOT_CHOSEN,
                    LOWEST_NOT_CHOSEN_UNEXPLAINED -> List.of();
        };
    }

    private static Stream<Long> backFilled(
            Judged judged, Stream<? extends Recorded<?>> decisions, Stream<? extends Recorded<?>> laterReasons) {
        List<? extends Recorded<?>> decided = decisions.toList();
        return laterReasons
                .filter(reason -> ComplaintRemarks.about(judged)
                        .filter(complaint -> Moments.isAfter(reason, complaint))
                        .anyMatch(complaint ->
                                decided.stream().anyMatch(decision -> Moments.isAfter(complaint, decision))))
                .map(Recorded::position);
    }

    private static Stream<BidOnFile> lacking(Judged judged) {
        return judged.kind() == VerdictKind.LOWEST_REJECTED_REASON_RECORDED
                ? deciding(judged)
                        .filter(bid ->
                                bid.isRejected() && !missing(bid, judged.file()).isEmpty())
                : Stream.of();
    }

    private static Stream<BidOnFile> deciding(Judged judged) {
        return judged.reading().comparison().deciding().stream().flatMap(offer -> offer.bids().stream());
    }

    /** Parts may be put on file one after another. */
    private static Set<ReasonPart> missing(BidOnFile bid, CaseFile file) {
        Set<ReasonPart> missing = EnumSet.of(ReasonPart.ARTICLE, ReasonPart.FACT_RELIED_ON, ReasonPart.DOCUMENT);
        for (Ground ground : bid.grounds()) {
            if (ground.article() != null) {
                missing.remove(ReasonPart.ARTICLE);
            }
            if (ground.factReliedOn() != null) {
                missing.remove(ReasonPart.FACT_RELIED_ON);
            }
            if (ground.document() != null) {
                missing.remove(ReasonPart.DOCUMENT);
            }
        }
        missing.addAll(GroundRemarks.missing(bid, file));
        return missing;
    }
}
