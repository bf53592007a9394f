package org.gerch.core.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Source;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.Corrections;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Lot;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.jspecify.annotations.Nullable;

/**
 * One tender's stream, filed by what each event is about, with corrected entries read as corrected.
 *
 * <p>Folding the same events gives an equal file in whatever order independent ones were recorded. A file never changes; one event
 * more makes another one that shares with it what the event is not about.
 */
public final class CaseFile {
    private final TenderId tender;
    private final Chronicle recorded;
    private final Chronicle chronicle;
    private final Map<Long, List<Long>> corrections;
    private final Filing filing;
    private final Latest latest;
    private final Asides asides;
    private final Optional<Recorded<TenderPublished>> published;
    private final @Nullable Instant deadline;
    private final Terms terms;
    private final Collection<BidOnFile> bids;
    private final Set<LotId> lotIds;
    private final EventTypes types;

    private CaseFile(List<Recorded<TenderEvent>> stream) {
        this.tender = new TenderId(Streams.id(stream.getFirst().stream()));
        this.recorded = Chronicle.of(stream);
        this.chronicle = Chronicle.of(Corrections.among(stream).applied(recorded.events()));
        Map<Long, List<Long>> corrected = new HashMap<>();
        Asides beside = Asides.NONE;
        for (Recorded<TenderEvent> each : chronicle.events()) {
            beside = beside.and(each);
            if (each.event() instanceof TenderEntryCorrected correction) {
                corrected
                        .computeIfAbsent(correction.position(), entry -> new ArrayList<>())
                        .add(each.position());
            }
        }
        this.corrections = Collections.unmodifiableMap(corrected);
        this.latest = Latest.of(chronicle.events());
        this.asides = beside;
        this.filing = Filing.NONE.and(chronicle.events());
        this.published = chronicle.last(TenderPublished.class);
        this.deadline = deadlineOf(chronicle, published);
        this.terms = Terms.of(published, asides, filing.bids());
        this.bids = bidsUnder(terms, filing);
        this.lotIds = lotIdsOf(published);
        this.types = EventTypes.among(recorded.events());
    }

    private CaseFile(CaseFile before, Recorded<TenderEvent> next) {
        this.tender = before.tender;
        this.recorded = before.recorded.and(next);
        this.chronicle = recorded;
        this.corrections = Map.of();
        this.filing = before.filing.and(List.of(next));
        this.latest = before.latest.and(next);
        this.asides = before.asides.and(next);
        boolean invitation = next.event() instanceof TenderPublished || next.event() instanceof TenderAmended;
        this.published = invitation ? chronicle.last(TenderPublished.class) : before.published;
        this.deadline = invitation ? deadlineOf(chronicle, published) : before.deadline;
        this.terms = Terms.of(published, asides, filing.bids());
        this.bids = bidsUnder(terms, filing);
        this.lotIds = invitation ? lotIdsOf(published) : before.lotIds;
        this.types = before.types.and(next.event());
    }

    /**
     * Files a tender's events.
     *
     * @param stream all or the first so many events of one tender, in the order of their positions; at least one
     */
    public static CaseFile of(List<Recorded<TenderEvent>> stream) {
        return new CaseFile(stream);
    }

    /** This file and the tender's next event; what has been corrected is filed anew. */
    public CaseFile and(Recorded<TenderEvent> next) {
        boolean corrected = !corrections.isEmpty() || next.event() instanceof TenderEntryCorrected;
        return corrected ? of(recorded.and(next).events()) : new CaseFile(this, next);
    }

    public TenderId tender() {
        return tender;
    }

    /** What is judged: each lot, or absent for a tender without lots. */
    public List<Optional<LotId>> lots() {
        return lotIds.isEmpty()
                ? List.of(Optional.empty())
                : published.orElseThrow().event().lots().stream()
                        .map(lot -> Optional.of(lot.id()))
                        .toList();
    }

    /** The tender's lots, each once; empty where it has none. */
    Set<LotId> lotIds() {
        return lotIds;
    }

    private static Set<LotId> lotIdsOf(Optional<Recorded<TenderPublished>> published) {
        List<Lot> lots = published.map(invitation -> invitation.event().lots()).orElse(List.of());
        if (lots.isEmpty()) {
            return Set.of();
        }
        Set<LotId> ids = new LinkedHashSet<>();
        lots.forEach(lot -> ids.add(lot.id()));
        return Collections.unmodifiableSet(ids);
    }

    /** The organisation that made the award a verdict rests on; null where none did, or it is not on record. */
    public @Nullable PartyId awardedBy(Verdict verdict) {
        Verdict.JudgedAward award = verdict.award();
        return award == null
                ? null
                : chronicle
                        .all(LotAwarded.class)
                        .filter(decision -> decision.position() == award.position())
                        .findFirst()
                        .map(decision -> decision.by().actor().organisation())
                        .orElse(null);
    }

    /** Who else stands behind the winner: the other suppliers of the award, and the members that made the winning bid together. */
    public List<PartyId> besideWinner(Verdict verdict) {
        Verdict.JudgedAward award = verdict.award();
        if (award == null || award.winner() == null) {
            return List.of();
        }
        Verdict.JudgedBid winning = verdict.winningBid();
        Stream<PartyFacts> suppliers = chronicle
                .all(LotAwarded.class)
                .filter(decision -> decision.position() == award.position())
                .flatMap(decision -> decision.event().suppliers().stream());
        Stream<PartyFacts> members = bids().stream()
                .filter(bid -> winning != null && bid.id().equals(winning.id()))
                .flatMap(bid -> bid.members().stream());
        PartyId winner = award.winner().party();
        return Stream.concat(suppliers, members)
                .map(PartyFacts::party)
                .filter(party -> !party.equals(winner))
                .distinct()
                .sorted(Comparator.comparing(PartyId::value))
                .toList();
    }

    public Optional<Recorded<TenderPublished>> published() {
        return published;
    }

    /** The deadline for bids as last published. */
    @Nullable
    Instant deadline() {
        return deadline;
    }

    private static @Nullable Instant deadlineOf(Chronicle chronicle, Optional<Recorded<TenderPublished>> published) {
        Recorded<TenderAmended> last = null;
        for (Recorded<TenderAmended> amendment : chronicle.events(TenderAmended.class)) {
            boolean isLater = last == null || Chronicle.BY_HAPPENING.compare(amendment, last) > 0;
            last = amendment.event().deadline() != null && isLater ? amendment : last;
        }
        return last == null
                ? published.map(invitation -> invitation.event().deadline()).orElse(null)
                : last.event().deadline();
    }

    /** What was published of how the award is made, as it stood when the first bid was opened. */
    Terms terms() {
        return terms;
    }

    /** Each bid with the price that counts under the published terms. */
    private static Collection<BidOnFile> bidsUnder(Terms terms, Filing filing) {
        return terms.rules().hasRounds()
                ? filing.bids().stream().map(bid -> bid.inRounds(terms.rules())).toList()
                : filing.bids();
    }

    /** The publication it was imported from, where it was. */
    @Nullable
    Source source() {
        return chronicle.events().getFirst().by().source();
    }

    /** Which types of event it holds. */
    EventTypes types() {
        return types;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    Latest latest() {
        return latest;
    }

    Asides asides() {
        return asides;
    }

    Collection<BidOnFile> bids() {
        return bids;
    }

    /** The bid of that id, where one was handed in. */
    Optional<BidOnFile> bid(BidId id) {
        if (!terms.rules().hasRounds()) {
            return Optional.ofNullable(filing.bid(id));
        }
        return bids.stream().filter(bid -> bid.id().equals(id)).findAny();
    }

    /** The party that a bid counts as: the group that said it is made for it, else its tenderer; absent for one never handed in. */
    public Optional<PartyFacts> partyOf(BidId id) {
        return bid(id).map(bid -> {
            PartyFacts group = bid.onBehalfOf(deadline);
            return group == null ? bid.tenderer() : group;
        });
    }

    Collection<AwardOnFile> awards() {
        return filing.awards();
    }

    /** Positions of entries that were corrected, to the positions of their corrections. */
    Map<Long, List<Long>> corrections() {
        return corrections;
    }
}
