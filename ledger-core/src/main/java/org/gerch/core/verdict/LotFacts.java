package org.gerch.core.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.AwardAnnulled;
import org.gerch.core.tender.TenderEvent.BidFoundResponsive;
import org.gerch.core.tender.TenderEvent.BidRejected;
import org.gerch.core.tender.TenderEvent.BidWithdrawn;
import org.gerch.core.tender.TenderEvent.TenderCancelled;
import org.gerch.core.tender.TenderEvent.TenderPublished;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of one lot, to be read by whoever asks more of it than its verdict.
 *
 * <p>The same filing that the verdict rests on, with corrected entries read as corrected; events come in the order in which they
 * happened.
 */
public final class LotFacts {
    /** What a source dates by nothing but its release. */
    private static final List<Class<? extends TenderEvent>> DATED_BY_RELEASE = List.of(
            BidFoundResponsive.class,
            BidRejected.class,
            BidWithdrawn.class,
            AwardAnnulled.class,
            TenderCancelled.class);

    private final LotFile lot;
    private final Map<Class<?>, List<Recorded<TenderEvent>>> byType = new HashMap<>();
    private final List<BidFacts> bids;
    private final List<AwardFacts> awards;
    private final Set<Instant> releases = new HashSet<>();

    private LotFacts(LotFile lot) {
        this.lot = lot;
        for (Recorded<TenderEvent> recorded : LotHistory.of(lot.file(), lot.lot())) {
            byType.computeIfAbsent(recorded.event().getClass(), none -> new ArrayList<>())
                    .add(recorded);
        }
        byType.values().forEach(events -> events.sort(Chronicle.BY_HAPPENING));
        this.bids = lot.bids().stream().map(bid -> new BidFacts(bid, lot)).toList();
        this.awards = lot.awardsInForce().stream()
                .map(award -> new AwardFacts(award, lot, this))
                .toList();
        if (imported()) {
            for (Class<? extends TenderEvent> type : DATED_BY_RELEASE) {
                all(type).forEach(recorded -> {
                    if (recorded.by().occurredAt() != null) {
                        releases.add(recorded.by().occurredAt());
                    }
                });
            }
        }
    }

    /** The facts of each lot, in the order in which the tender names them. */
    public static List<LotFacts> of(CaseFile file) {
        return file.lots().stream()
                .map(lot -> new LotFacts(new LotFile(file, lot.orElse(null))))
                .toList();
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
        return bids;
    }

    /** The awards in force. */
    public List<AwardFacts> awards() {
        return awards;
    }

    /** The contracts signed for awards in force. */
    public List<ContractFacts> contracts() {
        return awards.stream().flatMap(award -> award.contracts().stream()).toList();
    }

    /** The events of a type that are about the lot, or about the tender as a whole. */
    @SuppressWarnings("unchecked") // Filed by exactly this class.
    public <E extends TenderEvent> List<Recorded<E>> all(Class<E> type) {
        return (List<Recorded<E>>) (List<?>) byType.getOrDefault(type, List.of());
    }

    /** Every event about the lot, or about the tender as a whole, in no order. */
    public Iterable<Recorded<TenderEvent>> events() {
        return () -> byType.values().stream().flatMap(List::stream).iterator();
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
