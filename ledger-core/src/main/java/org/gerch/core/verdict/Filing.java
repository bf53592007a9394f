package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/**
 * A tender's events by the bid, award or contract they are about; never changed once it is handed out.
 *
 * <p>One event more makes a filing that shares every bid and award the event is not about.
 */
final class Filing {
    static final Filing NONE = new Filing(Map.of(), new TreeMap<>(Filing::byValue), new TreeMap<>(Filing::byValue));

    private final Map<Id, Chronicle> byId;
    private final TreeMap<BidId, BidOnFile> bids;
    private final TreeMap<AwardId, AwardOnFile> awards;

    private Filing(Map<Id, Chronicle> byId, TreeMap<BidId, BidOnFile> bids, TreeMap<AwardId, AwardOnFile> awards) {
        this.byId = byId;
        this.bids = bids;
        this.awards = awards;
    }

    private static int byValue(Id one, Id other) {
        return one.value().compareTo(other.value());
    }

    /** This filing and these events, which come after all that are in it. */
    Filing and(List<Recorded<TenderEvent>> next) {
        Map<Id, List<Recorded<TenderEvent>>> news = new HashMap<>();
        for (Recorded<TenderEvent> recorded : next) {
            for (Id id : Concerns.of(recorded.event())) {
                news.computeIfAbsent(id, none -> new ArrayList<>()).add(recorded);
            }
        }
        if (news.isEmpty()) {
            return this;
        }
        Filing more = new Filing(new HashMap<>(byId), new TreeMap<>(bids), new TreeMap<>(awards));
        news.forEach(more::file);
        more.renew(new HashSet<>(news.keySet()));
        return more;
    }

    Collection<BidOnFile> bids() {
        return Collections.unmodifiableCollection(bids.values());
    }

    @Nullable
    BidOnFile bid(BidId id) {
        return bids.get(id);
    }

    Collection<AwardOnFile> awards() {
        return Collections.unmodifiableCollection(awards.values());
    }

    private void file(Id id, List<Recorded<TenderEvent>> events) {
        Chronicle known = byId.get(id);
        byId.put(id, known == null ? Chronicle.of(events) : known.and(events));
    }

    private void renew(Set<Id> touched) {
        // A contract may have been signed for another award before: what any award has may have changed.
        if (holds(ContractId.class, touched)) {
            touched.addAll(awards.keySet());
        }
        Map<AwardId, List<Chronicle>> contracts = holds(AwardId.class, touched) ? contracts() : Map.of();
        for (Id id : touched) {
            if (id instanceof BidId bid) {
                Chronicle events = chronicle(id);
                events.last(BidSubmitted.class)
                        .ifPresent(submission -> bids.put(bid, new BidOnFile(bid, submission, events)));
            } else if (id instanceof AwardId award) {
                Chronicle events = chronicle(id);
                List<Chronicle> signed = contracts.getOrDefault(award, List.of());
                events.last(LotAwarded.class)
                        .ifPresent(decision -> awards.put(award, new AwardOnFile(award, decision, events, signed)));
            }
        }
    }

    private static boolean holds(Class<? extends Id> type, Set<Id> ids) {
        for (Id id : ids) {
            if (type.isInstance(id)) {
                return true;
            }
        }
        return false;
    }

    private Map<AwardId, List<Chronicle>> contracts() {
        Map<AwardId, List<Chronicle>> contracts = new HashMap<>();
        byId.forEach((id, events) -> {
            if (id instanceof ContractId) {
                events.last(ContractSigned.class)
                        .ifPresent(signed -> contracts
                                .computeIfAbsent(signed.event().award(), none -> new ArrayList<>())
                                .add(events));
            }
        });
        return contracts;
    }

    private Chronicle chronicle(Id id) {
        return byId.getOrDefault(id, Chronicle.of(List.of()));
    }
}
