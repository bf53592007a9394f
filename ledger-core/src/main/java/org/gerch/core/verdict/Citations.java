package org.gerch.core.verdict;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.TenderEvent.BidPriceCorrected;
import org.jspecify.annotations.Nullable;

/** Collects the positions a verdict rests on; what the answer does not need is not cited. */
final class Citations {
    private final Reading reading;
    private final VerdictKind kind;
    private final Evidence.Collector cited = new Evidence.Collector();

    Citations(
            Reading reading,
            VerdictKind kind,
            @Nullable Offer group,
            @Nullable Offer winner,
            Verdict.@Nullable StatedReason reason) {
        this.reading = reading;
        this.kind = kind;
        reading.lot().file().published().ifPresent(invitation -> cited.cite(Point.INVITATION, invitation.position()));
        reading.awards()
                .forEach(award -> cited.cite(Point.AWARD, award.decision().position()));
        citeOwnPoint();
        if (group != null && kind != VerdictKind.PENDING) {
            citeOffer(Point.GROUP_BID, group);
        }
        if (winner != null) {
            citeOffer(Point.WINNING_BID, winner);
        }
        if (reason != null) {
            cited.cite(Point.REASON, reason.position());
        }
        if (group != null && kind.isLowestNotChosen()) {
            citeEvaluation(group);
        }
    }

    Evidence evidence() {
        Set<Long> soFar = cited.collected().all();
        Map<Long, Long> corrections = reading.lot().file().corrections();
        corrections.forEach((entry, correction) -> {
            if (soFar.contains(entry)) {
                cited.cite(Point.ENTRY_CORRECTION, correction);
            }
        });
        return cited.collected();
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
            case PRICE_BASIS_DIFFERS ->
                cited.cite(
                        Point.PRICE_CORRECTION,
                        reading.bids().stream()
                                .flatMap(bid -> bid.events().all(BidPriceCorrected.class))
                                .map(Recorded::position)
                                .toList());
            case NO_COMPETITION -> {}
            case NO_GROUP_BID,
                    INSUFFICIENT_RECORD,
                    NOT_COMPARABLE,
                    AWARDED_TO_GROUP,
                    TIED_LOWEST,
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
        cited.cite(
                Point.BIDS,
                reading.bids().stream()
                        .map(bid -> bid.opened()
                                .map(Recorded::position)
                                .orElse(bid.submission().position()))
                        .toList());
    }

    private void citeOffer(Point point, Offer offer) {
        for (BidOnFile bid : offer.bids()) {
            cited.cite(point, bid.submission().position());
            bid.opened().ifPresent(opening -> cited.cite(point, opening.position()));
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
                .map(bid -> bid.opened()
                        .map(Recorded::position)
                        .orElse(bid.submission().position()))
                .forEach(position -> cited.cite(Point.CLASS, position));
        reading.awards().stream()
                .filter(award -> award.decision().event().suppliers().stream()
                        .map(PartyFacts::party)
                        .anyMatch(unknown::contains))
                .forEach(award -> cited.cite(Point.CLASS, award.decision().position()));
    }
}
