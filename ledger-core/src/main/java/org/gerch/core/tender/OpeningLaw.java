package org.gerch.core.tender;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.tender.EvaluationCommand.Envelope;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.gerch.core.tender.EvaluationEvent.BidOpened;

/** The law of the opening: not before its time, and what is read out is what was sealed. */
final class OpeningLaw {
    private OpeningLaw() {}

    static Decision<TenderEvent> decide(PublishedTender tender, OpenBids open, Provenance by) {
        Map<BidId, Envelope> envelopes = new HashMap<>();
        open.envelopes().forEach(envelope -> envelopes.put(envelope.bid(), envelope));
        List<BidId> meant = open.bids() == null ? waiting(tender, envelopes.keySet()) : open.bids();

        Ruling ruling = Ruling.on(by)
                .refuse(Timing.before(by, tender.invitation().opensAt(), Forbidden.OpenedBeforeTime::new))
                .refuseIf(meant.isEmpty(), () -> new Impossible.NothingToOpen(open.tender()))
                .refuse(namedTwice(meant));
        meant.forEach(id -> rule(ruling, tender, id, Optional.ofNullable(envelopes.get(id))));
        return ruling.accept(() -> meant.stream()
                .flatMap(id -> Stream.ofNullable(envelopes.get(id)))
                .map(OpeningLaw::opened)
                .toList());
    }

    /** Every bid that was in time, waits and can be opened, in the order of arrival. */
    private static List<BidId> waiting(PublishedTender tender, Set<BidId> kept) {
        return tender.bids().values().stream()
                .filter(bid -> bid instanceof Bid.Waiting && !bid.submission().late())
                .map(Bid::id)
                .filter(kept::contains)
                .toList();
    }

    private static void rule(Ruling ruling, PublishedTender tender, BidId id, Optional<Envelope> envelope) {
        Bid bid = tender.bids().get(id);
        if (bid == null) {
            ruling.refuseIf(true, () -> new Impossible.BidUnknown(id));
            return;
        }
        ruling.refuseIf(bid instanceof Bid.Opened, () -> new Impossible.BidAlreadyOpened(id))
                .refuseIf(
                        bid instanceof Bid.Withdrawn && bid.opened().isPresent(),
                        () -> new Impossible.BidAlreadyOpened(id))
                .refuseIf(bid instanceof Bid.Withdrawn, () -> new Forbidden.BidNoLongerSealed(id, "withdrawn"))
                .refuseIf(bid instanceof Bid.Returned, () -> new Forbidden.BidNoLongerSealed(id, "returned"))
                .refuseIf(envelope.isEmpty(), () -> new Impossible.EnvelopeMissing(id))
                .refuse(envelope.flatMap(kept -> otherThanSealed(bid, kept)))
                .note(Rulings.afterCancellation(
                        tender.invitation(), bid.submission().lots()))
                .noteIf(bid.submission().late(), () -> new Breach.OpenedLateBid(id));
    }

    private static Optional<Impossible> otherThanSealed(Bid bid, Envelope kept) {
        boolean same = kept.content().domain() == Sealed.Domain.BID
                && kept.content().commitment().equals(bid.submission().commitment())
                && kept.tenderer().party().equals(bid.submission().tenderer());
        if (!same) {
            return Optional.of(new Impossible.CommitmentMismatch(bid.id()));
        }
        try {
            return Rulings.negative(
                    "price", SealedBid.read(kept.content().payload()).price());
        } catch (Malformed unreadable) {
            return Optional.of(
                    new Impossible.SealedBidUnreadable(bid.id(), unreadable.what() + " " + unreadable.why()));
        }
    }

    private static Optional<Impossible> namedTwice(List<BidId> bids) {
        Set<BidId> seen = new HashSet<>();
        return bids.stream().filter(bid -> !seen.add(bid)).findFirst().map(Impossible.BidNamedTwice::new);
    }

    private static BidOpened opened(Envelope kept) {
        return new BidOpened(
                kept.bid(),
                kept.position(),
                kept.content().salt(),
                kept.content().payload(),
                SealedBid.read(kept.content().payload()),
                kept.tenderer(),
                kept.members(),
                kept.onBehalfOf());
    }
}
