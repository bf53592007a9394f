package org.gerch.core.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of one lot, to be read by whoever asks more of it than its verdict.
 *
 * <p>The same filing that the verdict rests on, with corrected entries read as corrected; events come in the order in which they
 * happened.
 */
public final class LotFacts {
    /** What a source dates by nothing but its release. */
    private static final Set<Class<? extends TenderEvent>> DATED_BY_RELEASE = Set.of(
            BidFoundResponsive.class,
            BidRejected.class,
            BidWithdrawn.class,
            AwardAnnulled.class,
            TenderCancelled.class);

    private static final EventTypes CONTRACTS = EventTypes.of(ContractSigned.class);

    private final LotFile lot;
    private final Chronicle history;
    private final List<BidFacts> bids = new ArrayList<>();
    private final List<AwardFacts> awards = new ArrayList<>();
    private final Set<Instant> releases;

    private LotFacts(LotFile lot) {
        this.lot = lot;
        this.history = Chronicle.of(LotHistory.of(lot.file(), lot.lot()));
        for (BidOnFile bid : lot.bids()) {
            bids.add(new BidFacts(bid, lot));
        }
        for (AwardOnFile award : lot.awardsInForce()) {
            awards.add(new AwardFacts(award, lot, this));
        }
        this.releases = imported() ? releasesAmong(history) : Set.of();
    }

    private static Set<Instant> releasesAmong(Chronicle history) {
        Set<Instant> releases = new HashSet<>();
        for (Recorded<TenderEvent> recorded : history.events()) {
            Instant date = recorded.by().occurredAt();
            if (date != null && DATED_BY_RELEASE.contains(recorded.event().getClass())) {
                releases.add(date);
            }
        }
        return releases;
    }

    /** The facts of each lot, in the order in which the tender names them. */
    public static List<LotFacts> of(CaseFile file) {
        List<LotFacts> lots = new ArrayList<>();
        for (Optional<LotId> lot : file.lots()) {
            lots.add(new LotFacts(new LotFile(file, lot.orElse(null))));
        }
        return lots;
    }

    /** Absent for a tender without lots. */
    public @Nullable LotId lot() {
        return lot.lot();
    }

    public Optional<Recorded<TenderPublished>> invitation() {
        return lot.file().published();
    }

    /** The deadline for bids as last published. */
    public @Nullable Instant deadline() {
        return lot.file().deadline();
    }

    public boolean imported() {
        return lot.file().source() != null;
    }

    /** Bids for the lot, without those that left before the deadline. */
    public List<BidFacts> bids() {
        return Collections.unmodifiableList(bids);
    }

    /** The awards in force. */
    public List<AwardFacts> awards() {
        return Collections.unmodifiableList(awards);
    }

    /** The contracts signed for awards in force. */
    public List<ContractFacts> contracts() {
        return types().holdsAny(CONTRACTS)
                ? awards.stream().flatMap(award -> award.contracts().stream()).toList()
                : List.of();
    }

    /** The events of a type that are about the lot, or about the tender as a whole. */
    public <E extends TenderEvent> List<Recorded<E>> all(Class<E> type) {
        List<Recorded<E>> found = history.events(type);
        return found.size() < 2
                ? found
                : found.stream().sorted(Chronicle.BY_HAPPENING).toList();
    }

    /** Every event about the lot, or about the tender as a whole, in the order in which they were recorded. */
    public List<Recorded<TenderEvent>> events() {
        return history.events();
    }

    /** Which types of event the tender holds. */
    public EventTypes types() {
        return lot.file().types();
    }

    /**
     * When it happened; absent where that is not known.
     *
     * <p>A source that dates nothing but its release leaves that date on everything in it, so of an imported event it says nothing.
     */
    public @Nullable Instant when(Recorded<?> recorded) {
        Instant date = Latest.dateOf(recorded);
        return date == null || releases.contains(date) ? null : date;
    }
}
