package org.gerch.core.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;

/** Collects the positions a verdict rests on; what the answer does not need is not cited. */
final class Citations {
    private final Judged judged;
    private final Reading reading;
    private final VerdictKind kind;
    private final Evidence.Collector cited = new Evidence.Collector();

    private Citations(Judged judged) {
        this.judged = judged;
        this.reading = judged.reading();
        this.kind = judged.kind();
    }

    /** @param beside the overlays, which rest on events too */
    static Evidence of(Judged judged, Map<Overlay, List<Long>> beside) {
        Citations citations = new Citations(judged);
        citations.citeAnswer();
        if (beside.containsKey(Overlay.PARTIAL_AWARD)) {
            citations.citePriceOfPart();
        }
        beside.forEach((overlay, positions) -> citations.cited.cite(overlay.point(), positions));
        return citations.cited.collected();
    }

    private void citeAnswer() {
        judged.file().published().ifPresent(invitation -> cited.cite(Point.INVITATION, invitation.position()));
        reading.awards()
                .forEach(award -> cited.cite(Point.AWARD, award.decision().position()));
        citeOwnPoint();
        Offer group = judged.group();
        if (group != null && kind != VerdictKind.PENDING) {
            citeOffer(Point.GROUP_BID, group);
        }
        if (judged.winner() != null) {
            citeOffer(Point.WINNING_BID, judged.winner());
        }
        if (judged.reason() != null) {
            cited.cite(Point.REASON, judged.reason().position());
        }
        if (group != null && (kind.isLowestNotChosen() || kind == VerdictKind.TIED_LOWEST)) {
            citeEvaluation(group);
        }
        cited.cite(Point.QUERY, GroundRemarks.queries(judged));
        cited.cite(Point.ESTIMATE, GroundRemarks.estimates(judged));
    }

    /** What was awarded has a price of its own then, which is told as the winner's. */
    private void citePriceOfPart() {
        reading.award()
                .filter(award -> award.decision().event().price() != null)
                .ifPresent(
                        award -> cited.cite(Point.WINNING_BID, award.decision().position()));
    }

    private void citeOwnPoint() {
        switch (kind) {
            case CANCELLED_NO_AWARD ->
                reading.lot()
                        .cancellation()
                        .ifPresent(cancelled -> cited.cite(Point.CANCELLATION, cancelled.position()));
            case PENDING -> reading.lot().lastStep().ifPresent(last -> cited.cite(Point.LAST_STEP, last.position()));
            case CLASS_UNDETERMINED -> citeUnclassified(reading.unclassified());
            case EXCLUDED_BEFORE_OPENING -> reading.excluded().ifPresent(this::citeExclusion);
            case GROUP_BID_WITHDRAWN ->
                reading.withdrawn()
                        .flatMap(BidOnFile::withdrawn)
                        .ifPresent(left -> cited.cite(Point.WITHDRAWAL, left.position()));
            case AWARD_DECLINED_BY_GROUP -> reading.declinedByLowestGroup().ifPresent(this::citeDecline);
            case PRICE_BASIS_DIFFERS -> citeCorrectedPrices();
            case NO_COMPETITION -> {}
            case NO_GROUP_BID -> {
                citeBids();
                reading.groupsThatLeftInTime()
                        .flatMap(bid -> bid.withdrawn().stream())
                        .forEach(left -> cited.cite(Point.WITHDRAWAL, left.position()));
            }
            case LOWEST_OUTSCORED, TIED_LOWEST -> {
                citeBids();
                citeRule();
            }
            case INSUFFICIENT_RECORD,
                    NOT_COMPARABLE,
                    AWARDED_TO_GROUP,
                    GROUP_NOT_LOWER,
                    GROUP_LOWER_THAN_WINNER,
                    LOWEST_REJECTED_REASON_RECORDED,
                    LOWEST_REJECTED_NO_REASON_ON_RECORD,
                    LOWEST_NOT_CHOSEN_REASON_RECORDED,
                    LOWEST_RESPONSIVE_NOT_CHOSEN,
                    LOWEST_NOT_CHOSEN_UNEXPLAINED -> citeBids();
        }
    }

    private void citeBids() {
        for (BidOnFile bid : reading.bids()) {
            cited.cite(Point.BIDS, BidRemarks.shownAt(bid));
        }
    }

    /** Of a price that no correction changed, what was read out is told as the corrected one too. */
    private void citeCorrectedPrices() {
        for (BidOnFile bid : reading.bids()) {
            bid.events()
                    .all(BidPriceCorrected.class)
                    .forEach(correction -> cited.cite(Point.PRICE_CORRECTION, correction.position()));
        }
        if (reading.comparison().differing().filter(Basis.EVALUATED::equals).isPresent()) {
            Stream.concat(Stream.ofNullable(judged.group()), Stream.ofNullable(judged.winner()))
                    .flatMap(offer -> offer.bids().stream())
                    .filter(bid -> Objects.equals(bid.evaluated(), bid.readOut()))
                    .forEach(bid -> bid.finalRound()
                            .<Recorded<?>>map(round -> round)
                            .or(bid::opened)
                            .ifPresent(readOut -> cited.cite(Point.PRICE_CORRECTION, readOut.position())));
        }
    }

    private void citeRule() {
        Outscored.of(reading).ifPresent(loss -> cited.cite(Point.PUBLISHED_RULE, loss.positions()));
    }

    private void citeOffer(Point point, Offer offer) {
        for (BidOnFile bid : offer.bids()) {
            cited.cite(point, bid.submission().position());
            bid.confirmation(judged.file().deadline()).ifPresent(word -> cited.cite(point, word.position()));
            bid.opened().ifPresent(opening -> cited.cite(point, opening.position()));
            bid.finalRound().ifPresent(round -> cited.cite(point, round.position()));
        }
    }

    private void citeEvaluation(Offer group) {
        for (BidOnFile bid : group.bids()) {
            bid.rejection().ifPresent(rejection -> cited.cite(Point.REJECTION, rejection.position()));
            bid.responsive().ifPresent(found -> cited.cite(Point.RESPONSIVENESS, found.position()));
        }
    }

    private void citeExclusion(BidOnFile bid) {
        cited.cite(
                Point.EXCLUSION,
                bid.returned().map(Recorded::position).orElse(bid.submission().position()));
    }

    private void citeDecline(AwardOnFile award) {
        cited.cite(Point.DECLINE, award.decision().position());
        award.declined().ifPresent(declined -> cited.cite(Point.DECLINE, declined.position()));
    }

    private void citeUnclassified(Collection<PartyId> unknown) {
        reading.bids().stream()
                .filter(bid -> unknown.contains(bid.tendererId()))
                .map(BidRemarks::shownAt)
                .forEach(position -> cited.cite(Point.CLASS, position));
        reading.awards().stream()
                .filter(award -> award.decision().event().suppliers().stream()
                        .map(PartyFacts::party)
                        .anyMatch(unknown::contains))
                .forEach(award -> cited.cite(Point.CLASS, award.decision().position()));
    }
}
