package org.gerch.core.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Source;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.Corrections;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.Lot;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.ContractSigned;
import org.gerch.core.tender.TenderEvent.LotAwarded;
import org.gerch.core.tender.TenderEvent.TenderAmended;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.tender.TenderEvent.TenderPublished;
import org.jspecify.annotations.Nullable;

/**
 * One tender's stream, filed by what each event is about, with corrected entries read as corrected.
 *
 * <p>Folding the same events gives an equal file in whatever order independent ones were recorded.
 */
public final class CaseFile {
    private final TenderId tender;
    private final Chronicle chronicle;
    private final Optional<Recorded<TenderPublished>> published;
    private final @Nullable Instant deadline;
    private final Map<BidId, BidOnFile> bids = new TreeMap<>(Comparator.comparing(BidId::value));
    private final Map<AwardId, AwardOnFile> awards = new TreeMap<>(Comparator.comparing(AwardId::value));
    private final Map<Long, Long> corrections = new HashMap<>();

    private CaseFile(List<Recorded<TenderEvent>> stream) {
        this.tender = new TenderId(Streams.id(stream.getFirst().stream()));
        this.chronicle = new Chronicle(Corrections.among(stream).applied(stream));
        // Looked up once, because every question about every bid asks for them.
        this.published = chronicle.last(TenderPublished.class);
        this.deadline = amended(TenderAmended::deadline)
                .or(() -> published.map(invitation -> invitation.event().deadline()))
                .orElse(null);
        file();
    }

    /**
     * Files a tender's events.
     *
     * @param stream all or the first so many events of one tender, in the order of their positions; at least one
     */
    public static CaseFile of(List<Recorded<TenderEvent>> stream) {
        return new CaseFile(stream);
    }

    public TenderId tender() {
        return tender;
    }

    /** What is judged: each lot, or absent for a tender without lots. */
    public List<Optional<LotId>> lots() {
        List<Lot> lots =
                published().map(invitation -> invitation.event().lots()).orElse(List.of());
        return lots.isEmpty()
                ? List.of(Optional.empty())
                : lots.stream().map(lot -> Optional.of(lot.id())).toList();
    }

    Optional<Recorded<TenderPublished>> published() {
        return published;
    }

    /** The deadline for bids as last published. */
    @Nullable
    Instant deadline() {
        return deadline;
    }

    /** What the published rules award by, as last published. */
    Criterion criterion() {
        return amended(TenderAmended::criterion)
                .or(() -> published.map(invitation -> invitation.event().criterion()))
                .orElse(Criterion.NOT_STATED);
    }

    private <T> Optional<T> amended(Function<TenderAmended, @Nullable T> field) {
        return chronicle
                .all(TenderAmended.class)
                .filter(amendment -> field.apply(amendment.event()) != null)
                .max(Chronicle.BY_HAPPENING)
                .map(amendment -> field.apply(amendment.event()));
    }

    /** The publication it was imported from, where it was. */
    @Nullable
    Source source() {
        return chronicle.events().getFirst().by().source();
    }

    Chronicle chronicle() {
        return chronicle;
    }

    Collection<BidOnFile> bids() {
        return Collections.unmodifiableCollection(bids.values());
    }

    Collection<AwardOnFile> awards() {
        return Collections.unmodifiableCollection(awards.values());
    }

    /** Positions of entries that were corrected, to the positions of their corrections. */
    Map<Long, Long> corrections() {
        return Collections.unmodifiableMap(corrections);
    }

    private void file() {
        Map<Id, List<Recorded<TenderEvent>>> byId = new LinkedHashMap<>();
        for (Recorded<TenderEvent> recorded : chronicle.events()) {
            for (Id id : Concerns.of(recorded.event())) {
                byId.computeIfAbsent(id, none -> new ArrayList<>()).add(recorded);
            }
            if (recorded.event() instanceof TenderEntryCorrected correction) {
                corrections.put(correction.position(), recorded.position());
            }
        }
        Map<AwardId, List<Chronicle>> contracts = new HashMap<>();
        byId.forEach((id, events) -> {
            if (id instanceof ContractId) {
                Chronicle contract = new Chronicle(events);
                contract.last(ContractSigned.class)
                        .ifPresent(signed -> contracts
                                .computeIfAbsent(signed.event().award(), none -> new ArrayList<>())
                                .add(contract));
            }
        });
        byId.forEach((id, events) -> file(id, new Chronicle(events), contracts));
    }

    private void file(Id id, Chronicle events, Map<AwardId, List<Chronicle>> contracts) {
        if (id instanceof BidId bid) {
            events.last(TenderEvent.BidSubmitted.class)
                    .ifPresent(submission -> bids.put(bid, new BidOnFile(bid, submission, events)));
        } else if (id instanceof AwardId award) {
            events.last(LotAwarded.class)
                    .ifPresent(decision -> awards.put(
                            award, new AwardOnFile(award, decision, events, contracts.getOrDefault(award, List.of()))));
        }
    }
}
