package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.gerch.core.tender.Lot;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/** What of a tender's file is about one lot. */
final class LotFile {
    private final CaseFile file;
    private final @Nullable LotId lot;
    private final List<BidOnFile> bids;

    /**
     * Takes out of a file what is about a lot.
     *
     * @param lot absent for the tender as a whole
     */
    LotFile(CaseFile file, @Nullable LotId lot) {
        this.file = file;
        this.lot = lot;
        // Once, because every question asks for them.
        this.bids = bidsOf(file);
    }

    private List<BidOnFile> bidsOf(CaseFile file) {
        List<BidOnFile> found = new ArrayList<>();
        for (BidOnFile bid : file.bids()) {
            if (touches(bid.lots()) && !bid.leftInTime(file.deadline())) {
                found.add(bid);
            }
        }
        return Collections.unmodifiableList(found);
    }

    CaseFile file() {
        return file;
    }

    @Nullable
    LotId lot() {
        return lot;
    }

    /** Bids for the lot, without those that left before the deadline. */
    List<BidOnFile> bids() {
        return bids;
    }

    /** Bids for the lot that left before the deadline, as if they had never been handed in. */
    Stream<BidOnFile> leftInTime() {
        return file.bids().stream().filter(bid -> touches(bid.lots()) && bid.leftInTime(file.deadline()));
    }

    /** Every award decided for the lot, whatever became of it. */
    Stream<AwardOnFile> awards() {
        return file.awards().stream().filter(award -> touches(award.lots()));
    }

    /** The awards in force, as a rule one. */
    List<AwardOnFile> awardsInForce() {
        return Succession.inForce(this);
    }

    /** Of the lots that an award of the tender is for, those for which it is in force. */
    Set<LotId> heldBy(AwardOnFile award) {
        Set<LotId> held = new HashSet<>();
        for (LotId each : scope(award.lots())) {
            if (new LotFile(file, each).awardsInForce().contains(award)) {
                held.add(each);
            }
        }
        return held;
    }

    /**
     * The bid an award went to: the one it names, else the winner's only, equally priced or lowest one.
     *
     * <p>None where the award names one in which its suppliers had no part: which of the two holds is not for us to guess.
     */
    Optional<BidOnFile> winningBid(AwardOnFile award) {
        BidId named = award.decision().event().bid();
        if (named != null) {
            return contradictsItself(award) ? Optional.empty() : file.bid(named);
        }
        return WinningBid.among(bids(), award, file);
    }

    /** Whether it names a bid in which its suppliers had no part. */
    boolean contradictsItself(AwardOnFile award) {
        BidId named = award.decision().event().bid();
        return named != null
                && file.bid(named).filter(Suppliers.of(award, file)::contradict).isPresent();
    }

    Optional<Recorded<TenderCancelled>> cancellation() {
        List<Recorded<TenderCancelled>> ended = file.chronicle().events(TenderCancelled.class);
        return ended.isEmpty()
                ? Optional.empty()
                : ended.stream()
                        .filter(cancelled -> touches(cancelled.event().lots()))
                        .max(Chronicle.BY_HAPPENING);
    }

    /** The lots that a list names, where naming none means all. */
    Set<LotId> scope(List<LotId> named) {
        if (!named.isEmpty()) {
            return Set.copyOf(named);
        }
        return file.lotIds();
    }

    /** The latest dated event about the lot or the tender as a whole; where a source dates none, the last recorded. */
    Optional<Recorded<TenderEvent>> lastStep() {
        Set<Id> elsewhere = elsewhere();
        if (elsewhere.isEmpty()) {
            return file.latest().step();
        }
        List<Recorded<TenderEvent>> here = new ArrayList<>();
        for (Recorded<TenderEvent> recorded : file.chronicle().events()) {
            List<Id> about = Concerns.of(recorded.event());
            if (about.isEmpty() || !elsewhere.containsAll(about)) {
                here.add(recorded);
            }
        }
        return Latest.of(here).step();
    }

    /** The bids and awards for other lots alone. */
    private Set<Id> elsewhere() {
        Set<Id> elsewhere = new HashSet<>();
        if (lot != null) {
            for (BidOnFile bid : file.bids()) {
                if (!touches(bid.lots())) {
                    elsewhere.add(bid.id());
                }
            }
            for (AwardOnFile award : file.awards()) {
                if (!touches(award.lots())) {
                    elsewhere.add(award.id());
                }
            }
        }
        return elsewhere;
    }

    /** The lot's title, else the tender's with the lot's id where there are several. */
    @Nullable
    String title() {
        InvitationEvent.TenderPublished invitation =
                file.published().map(Recorded::event).orElse(null);
        if (invitation == null) {
            return file.chronicle()
                    .last(InvitationEvent.TenderPlanned.class)
                    .map(plan -> plan.event().title())
                    .orElse(null);
        }
        for (Lot each : invitation.lots()) {
            if (each.id().equals(lot) && each.title() != null) {
                return each.title();
            }
        }
        return lot == null || invitation.lots().size() < 2
                ? invitation.title()
                : invitation.title() + " (" + lot.value() + ")";
    }

    /** Whether what names these lots is about this one; naming none means all. */
    boolean touches(List<LotId> lots) {
        return lot == null || lots.isEmpty() || lots.contains(lot);
    }
}
