package org.gerch.core.verdict;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.Lot;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderCancelled;
import org.jspecify.annotations.Nullable;

/**
 * What of a tender's file is about one lot.
 *
 * @param lot absent for the tender as a whole
 */
record LotFile(CaseFile file, @Nullable LotId lot) {

    /** Bids for the lot, without those that left before the deadline. */
    List<BidOnFile> bids() {
        return file.bids().stream()
                .filter(bid -> touches(bid.lots()) && !bid.leftInTime(file.deadline()))
                .toList();
    }

    /** Every award decided for the lot, whatever became of it. */
    Stream<AwardOnFile> awards() {
        return file.awards().stream().filter(award -> touches(award.lots()));
    }

    /** The awards in force; annulled ones whose contract stands only where no other is. */
    List<AwardOnFile> awardsInForce() {
        List<AwardOnFile> inForce = awards().filter(AwardOnFile::isInForce).toList();
        List<AwardOnFile> sound =
                inForce.stream().filter(award -> !award.isAnnulled()).toList();
        return sound.isEmpty() ? inForce : sound;
    }

    /** The bid an award went to: the one it names, else the winner's only, equally priced or lowest one. */
    Optional<BidOnFile> winningBid(AwardOnFile award) {
        BidId named = award.decision().event().bid();
        if (named != null) {
            return file.bids().stream().filter(bid -> bid.id().equals(named)).findAny();
        }
        return WinningBid.among(bids(), award.decision().event());
    }

    Optional<Recorded<TenderCancelled>> cancellation() {
        return file.chronicle()
                .all(TenderCancelled.class)
                .filter(cancelled -> touches(cancelled.event().lots()))
                .max(Chronicle.BY_HAPPENING);
    }

    /** The lots that a list names, where naming none means all. */
    Set<LotId> scope(List<LotId> named) {
        if (!named.isEmpty()) {
            return Set.copyOf(named);
        }
        Set<LotId> all = new HashSet<>();
        file.lots().forEach(each -> each.ifPresent(all::add));
        return all;
    }

    /** The latest dated event about the lot or the tender as a whole; where a source dates none, the last recorded. */
    Optional<Recorded<TenderEvent>> lastStep() {
        List<Recorded<TenderEvent>> here = events();
        List<Recorded<TenderEvent>> dated =
                here.stream().filter(recorded -> dated(recorded) != null).toList();
        return new Chronicle(dated.isEmpty() ? here : dated).last();
    }

    private List<Recorded<TenderEvent>> events() {
        if (lot == null) {
            return file.chronicle().events();
        }
        Set<Id> elsewhere = new HashSet<>();
        file.bids().stream().filter(bid -> !touches(bid.lots())).forEach(bid -> elsewhere.add(bid.id()));
        file.awards().stream().filter(award -> !touches(award.lots())).forEach(award -> elsewhere.add(award.id()));
        return file.chronicle().events().stream()
                .filter(recorded -> {
                    List<Id> about = Concerns.of(recorded.event());
                    return about.isEmpty() || !elsewhere.containsAll(about);
                })
                .toList();
    }

    /** When it happened; absent where an import's source does not say, since its arrival here is no such date. */
    static @Nullable Instant dated(Recorded<?> recorded) {
        return recorded.by().imported() ? recorded.by().occurredAt() : recorded.happenedAt();
    }

    /** The lot's title, else the tender's. */
    @Nullable
    String title() {
        TenderEvent.TenderPublished invitation =
                file.published().map(Recorded::event).orElse(null);
        if (invitation == null) {
            return file.chronicle()
                    .last(TenderEvent.TenderPlanned.class)
                    .map(plan -> plan.event().title())
                    .orElse(null);
        }
        return invitation.lots().stream()
                .filter(each -> each.id().equals(lot) && each.title() != null)
                .map(Lot::title)
                .findAny()
                .orElse(invitation.title());
    }

    private boolean touches(List<LotId> lots) {
        return lot == null || lots.isEmpty() || lots.contains(lot);
    }
}
