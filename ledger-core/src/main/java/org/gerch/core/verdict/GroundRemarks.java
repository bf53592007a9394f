package org.gerch.core.verdict;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.ClarificationAsked;
import org.gerch.core.tender.EvaluationEvent.ClarificationGiven;
import org.gerch.core.tender.GroundKind;
import org.jspecify.annotations.Nullable;

/** What must be said of a rejection whose reason is of a kind that more is asked of. */
final class GroundRemarks {
    private GroundRemarks() {}

    /** What a rejection as abnormally low needs and this one lacks: the tenderer asked, and its answer, both before it. */
    static Set<ReasonPart> missing(BidOnFile bid, CaseFile file) {
        Set<ReasonPart> missing = EnumSet.noneOf(ReasonPart.class);
        if (bid.isRejectedAs(GroundKind.ABNORMALLY_LOW)) {
            List<Recorded<ClarificationAsked>> asked = asked(bid);
            if (asked.isEmpty()) {
                missing.add(ReasonPart.QUERY);
            }
            if (answers(bid, asked, file).isEmpty()) {
                missing.add(ReasonPart.REPLY);
            }
        }
        return missing;
    }

    /** What was asked and answered before the lowest groups were rejected as abnormally low; absent where they were not. */
    static Verdict.@Nullable Queried queried(Judged judged) {
        List<BidOnFile> low = rejectedAs(judged, GroundKind.ABNORMALLY_LOW);
        return low.isEmpty()
                ? null
                : new Verdict.Queried(
                        low.stream()
                                .noneMatch(bid -> missing(bid, judged.file()).contains(ReasonPart.QUERY)),
                        low.stream()
                                .noneMatch(bid -> missing(bid, judged.file()).contains(ReasonPart.REPLY)));
    }

    /** Where that stands. */
    static List<Long> queries(Judged judged) {
        return rejectedAs(judged, GroundKind.ABNORMALLY_LOW).stream()
                .flatMap(bid -> Stream.<Recorded<?>>concat(
                        asked(bid).stream(), answers(bid, asked(bid), judged.file()).stream()))
                .map(Recorded::position)
                .toList();
    }

    /** The estimated cost beside both prices; absent where no lowest group was rejected as over budget. */
    static Verdict.@Nullable Budget budget(Judged judged) {
        if (rejectedAs(judged, GroundKind.OVER_BUDGET).isEmpty()) {
            return null;
        }
        Comparison prices = judged.reading().comparison();
        Money group = prices.lowestGroupPrice(Basis.READ_OUT);
        return Estimate.of(judged.reading())
                .map(Estimate::cost)
                .filter(group::sharesCurrency)
                .map(cost -> new Verdict.Budget(
                        cost,
                        group.isAbove(cost),
                        prices.winning(Basis.READ_OUT).isAbove(cost)))
                .orElse(Verdict.Budget.UNKNOWN);
    }

    /** Where the estimated cost was published that the budget is read from. */
    static List<Long> estimates(Judged judged) {
        return rejectedAs(judged, GroundKind.OVER_BUDGET).isEmpty()
                ? List.of()
                : Estimate.of(judged.reading()).map(Estimate::publishedAt).stream()
                        .toList();
    }

    private static List<BidOnFile> rejectedAs(Judged judged, GroundKind kind) {
        return judged.kind() == VerdictKind.LOWEST_REJECTED_REASON_RECORDED
                ? judged.reading().comparison().deciding().stream()
                        .flatMap(offer -> offer.bids().stream())
                        .filter(bid -> bid.isRejectedAs(kind))
                        .toList()
                : List.of();
    }

    /** A question that came after the rejection is none it could rest on. */
    private static List<Recorded<ClarificationAsked>> asked(BidOnFile bid) {
        return bid.events()
                .all(ClarificationAsked.class)
                .filter(question -> precedes(question, bid))
                .toList();
    }

    private static List<Recorded<ClarificationGiven>> answers(
            BidOnFile bid, List<Recorded<ClarificationAsked>> asked, CaseFile file) {
        return asked.isEmpty()
                ? List.of()
                : file.chronicle()
                        .all(ClarificationGiven.class)
                        .filter(answer -> asked.stream()
                                .anyMatch(question -> question.event()
                                        .clarification()
                                        .equals(answer.event().clarification())))
                        .filter(answer -> precedes(answer, bid))
                        .toList();
    }

    private static boolean precedes(Recorded<?> entry, BidOnFile bid) {
        return bid.rejection()
                .filter((Recorded<BidRejected> rejection) -> !Moments.isAfter(entry, rejection))
                .isPresent();
    }
}
