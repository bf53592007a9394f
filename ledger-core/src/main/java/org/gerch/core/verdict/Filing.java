package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.BidSubmitted;
import org.gerch.core.tender.TenderEvent.ContractSigned;
import org.gerch.core.tender.TenderEvent.LotAwarded;

/**
 * A tender's events by the bid, award or contract they are about; never changed once it is handed out.
 *
 * <p>One event more makes a filing that shares every bid and award the event is not about.
 */
final class Filing {
    static final Filing NONE =
            new Filing(Map.of(), new TreeMap<>(byValue(BidId::value)), new TreeMap<>(byValue(AwardId::value)));

    private final Map<Id, Chronicle> byId;
    private final TreeMap<BidId, BidOnFile> bids;
    private final TreeMap<AwardId, AwardOnFile> awards;

    private Filing(Map<Id, Chronicle> byId, TreeMap<BidId, BidOnFile> bids, TreeMap<AwardId, AwardOnFile> awards) {
        this.byId = byId;
        this.bids = bids;
        this.awards = awards;
    }

    private static <T> Comparator<T> byValue(Function<T, String> value) {
        return Comparator.comparing(value);
    }

    /** This filing and these events, which come after all that are in it. */
    Filing and(List<Recorded<TenderEvent>> next) {
        Filing more = new Filing(new HashMap<>(byId), new TreeMap<>(bids), new TreeMap<>(awards));
        Set<Id> touched = new HashSet<>();
        for (Recorded<TenderEvent> recorded : next) {
            for (Id id : Concerns.of(recorded.event())) {
                more.file(id, recorded);
                touched.add(id);
            }
        }
        if (touched.isEmpty()) {
            return this;
        }
        more.renew(touched);
        return more;
    }

    Collection<BidOnFile> bids() {
        return Collections.unmodifiableCollection(bids.values());
    }

    Collection<AwardOnFile> awards() {
        return Collections.unmodifiableCollection(awards.values());
    }

    private void file(Id id, Recorded<TenderEvent> recorded) {
        Chronicle known = byId.get(id);
        byId.put(id, known == null ? Chronicle.of(List.of(recorded)) : known.and(recorded));
    }

    private void renew(Set<Id> touched) {
        // A contract may have been signed for another award before: what any award has may have changed.
        if (touched.stream().anyMatch(ContractId.class::isInstance)) {
            touched.addAll(awards.keySet());
        }
        Map<AwardId, List<Chronicle>> contracts =
                touched.stream().anyMatch(AwardId.class::isInstance) ? contracts() : Map.of();
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
