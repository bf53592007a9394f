package org.gerch.core.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Source;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.verdict.Verdict.JudgedAward;
import org.gerch.core.verdict.Verdict.LostOn;
import org.gerch.core.verdict.Verdict.Named;
import org.jspecify.annotations.Nullable;

/** Puts beside a verdict what it rests on. */
final class Finding {
    private final Reading reading;
    private final LotFile lot;
    private final VerdictKind kind;
    private final @Nullable Offer group;
    private final @Nullable Offer winner;
    private final Judged judged;

    private Finding(Reading reading, VerdictKind kind) {
        this.reading = reading;
        this.lot = reading.lot();
        this.kind = kind;
        this.group = GroupOffer.of(reading, kind);
        this.winner = reading.hasComparison()
                ? reading.comparison().winner()
                : reading.winningBid().map(Offer::of).orElse(null);
        this.judged = new Judged(reading, kind, group, winner, DecisiveReason.of(reading, kind, group), lostOn());
    }

    static Finding of(Reading reading, VerdictKind kind) {
        return new Finding(reading, kind);
    }

    /** What overlays are asked of. */
    Judged judged() {
        return judged;
    }

    Verdict verdict() {
        Map<Overlay, List<Long>> overlays = Beside.of(judged);
        List<Long> provenLater = List.of();
        if (Beside.mayRestOnSuchEntries(lot.file())) {
            Set<Long> cited = Citations.of(judged, overlays).all();
            provenLater = LateFacts.provenLater(lot.file(), cited);
            overlays.putAll(Beside.ofEntries(lot.file(), cited));
        }
        return new Verdict(
                subject(),
                kind,
                reading.classes().rules().version(),
                group == null ? null : judged.bid(group),
                winner == null ? null : judged.bid(winner),
                reading.award().map(this::judgedAward).orElse(null),
                difference(),
                kind == VerdictKind.PRICE_BASIS_DIFFERS ? correctedPrices() : null,
                counts(),
                judged.reason(),
                kind == VerdictKind.CLASS_UNDETERMINED ? Unclassified.in(reading) : List.of(),
                kind == VerdictKind.INSUFFICIENT_RECORD ? reading.gaps() : List.of(),
                kind == VerdictKind.NOT_COMPARABLE ? reading.incomparable() : null,
                kind == VerdictKind.EXCLUDED_BEFORE_OPENING ? exclusion() : null,
                judged.lostOn(),
                List.copyOf(overlays.keySet()),
                Remarks.of(judged, provenLater),
                // What is told is the value as corrected.
                Citations.of(judged, overlays).with(lot.file().corrections()),
                lot.lastStep().map(Verdict.LastStep::of).orElse(null),
                Optional.ofNullable(lot.file().source()).map(Source::name).orElse(null));
    }

    private Verdict.Subject subject() {
        TenderPublished invitation = lot.file().published().map(Recorded::event).orElse(null);
        return new Verdict.Subject(
                lot.file().tender(),
                lot.lot(),
                lot.title(),
                invitation == null ? null : invitation.buyer(),
                invitation == null ? null : invitation.buyerName());
    }

    private JudgedAward judgedAward(AwardOnFile award) {
        List<PartyFacts> suppliers = award.decision().event().suppliers();
        Named named = suppliers.isEmpty() || isWonForGroup(suppliers)
                ? Optional.ofNullable(winner)
                        .map(offer -> judged.bid(offer).tenderer())
                        .orElse(null)
                : new Named(suppliers.getFirst().party(), Named.together(suppliers));
        return new JudgedAward(
                award.id(),
                named,
                award.decision().event().price(),
                award.decision().position());
    }

    /** Who handed in a group's bid is not whom the award is to. */
    private boolean isWonForGroup(List<PartyFacts> suppliers) {
        return winner != null
                && reading.classes().groupBehind(winner.first()) != null
                && suppliers.size() == 1
                && suppliers.getFirst().party().equals(winner.first().tendererId());
    }

    private @Nullable Money difference() {
        Money mine = group == null ? null : group.price(Basis.READ_OUT);
        Money theirs = winner == null ? null : winner.price(Basis.READ_OUT);
        return mine == null || theirs == null || !mine.sharesCurrency(theirs) ? null : theirs.minus(mine);
    }

    private Verdict.CorrectedPrices correctedPrices() {
        Comparison prices = reading.comparison();
        Basis basis = prices.differing().orElseThrow();
        return new Verdict.CorrectedPrices(
                Objects.requireNonNull(group).price(basis), prices.winner().price(basis), basis);
    }

    private Verdict.Counts counts() {
        List<BidOnFile> bids = reading.bids();
        Set<BidOnFile> late = new HashSet<>(reading.groupBids());
        reading.countedGroups().forEach(late::remove);
        int opened = 0;
        int counted = 0;
        int rejected = 0;
        for (BidOnFile bid : bids) {
            boolean counts = bid.isOpened() && !bid.isWithdrawn() && !late.contains(bid);
            opened += bid.isOpened() ? 1 : 0;
            counted += counts ? 1 : 0;
            rejected += counts && bid.isRejected() ? 1 : 0;
        }
        return new Verdict.Counts(bids.size(), opened, counted, rejected);
    }

    private Verdict.Exclusion exclusion() {
        BidOnFile bid = reading.excluded().orElseThrow();
        if (bid.isOpened()) {
            return Verdict.Exclusion.CAME_LATE;
        }
        return bid.returned()
                .map(returned -> switch (returned.event().reason()) {
                    case LATE -> Verdict.Exclusion.RETURNED_LATE;
                    case NO_SECURITY -> Verdict.Exclusion.RETURNED_NO_SECURITY;
                    case NOT_ELIGIBLE -> Verdict.Exclusion.RETURNED_NOT_ELIGIBLE;
                    case OTHER -> Verdict.Exclusion.RETURNED_OTHER;
                })
                .orElse(Verdict.Exclusion.NEVER_OPENED);
    }

    private @Nullable LostOn lostOn() {
        return kind == VerdictKind.LOWEST_OUTSCORED || kind == VerdictKind.TIED_LOWEST
                ? Outscored.of(reading).map(Outscored.Loss::on).orElse(null)
                : null;
    }
}
