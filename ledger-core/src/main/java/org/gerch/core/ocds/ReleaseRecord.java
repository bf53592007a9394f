package org.gerch.core.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Source;
import org.gerch.core.kernel.Streams;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.rules.GroupRule;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.InvitationCommand.PublishTender;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/**
 * The events that an import of a release would record of its tender, without the law's asking for them and without seals.
 *
 * <p>The law refuses an import only what names something unknown or something twice, and {@link ReleaseFacts} holds neither; what
 * else it finds it notes beside the events, and no verdict reads that. So nothing is sealed, hashed or decided here: a file of a
 * million releases is judged in seconds. A test plays the same releases through the law and compares every event.
 */
public final class ReleaseRecord {
    private static final Actor IMPORT = new Actor("import", null);
    private static final UUID NONE = new UUID(0, 0);
    private static final String NO_SEAL = "";
    private static final String NO_HASH = "";
    private static final String NO_SALT = "0".repeat(64);
    private static final Commitment NO_COMMITMENT = new Commitment("0".repeat(64));

    private final Instant receivedAt;
    private final String stream;
    private final Source source;
    private final List<Recorded<TenderEvent>> events = new ArrayList<>();
    private final Map<BidId, Long> submissions = new HashMap<>();
    private @Nullable Provenance last;

    private ReleaseRecord(OcdsRelease release) {
        Instant date = release.date();
        this.receivedAt = date == null ? Instant.EPOCH : date;
        this.stream = Streams.name("tender", release.ocid());
        this.source = new Source(release.prefix(), release.id(), NO_HASH);
    }

    /** @param rules whose paths' values are kept with the parties */
    public static List<Recorded<TenderEvent>> of(OcdsRelease release, Collection<GroupRule> rules) {
        if (LedgerHistory.isTold(release)) {
            return throughTheLaw(release, rules);
        }
        ReleaseRecord record = new ReleaseRecord(release);
        ReleaseFacts.of(release, rules).facts().forEach(record::add);
        return record.events;
    }

    /** A history may say anything in any order, so that only the law tells what would be recorded of it. */
    private static List<Recorded<TenderEvent>> throughTheLaw(OcdsRelease release, Collection<GroupRule> rules) {
        LedgerHistory history = new LedgerHistory(release, ReleaseFacts.of(release, rules), () -> NO_SALT);
        if (history.isEmpty()) {
            throw new Unusable(Said.of("rejected.history-empty"));
        }
        Source source = new Source(release.prefix(), release.id(), NO_HASH);
        Translation translation = new Translation(release.ocid(), source, history.steps(), null, release.unused());
        return switch (Rehearsal.of(translation, release)) {
            case Rehearsal.Played played ->
                new LedgerCorrections(source, history.corrections()).putBack(played.events());
            case Rehearsal.Refused refused ->
                throw new Unusable(
                        Said.of("rejected.history-refused", refused.refusal().type()));
        };
    }

    private void add(DatedFact dated) {
        Provenance by = by(dated.occurredAt());
        switch (dated.fact()) {
            case Fact.Invited invited -> add(published(invited.invitation()), by);
            case Fact.HandedIn in -> submit(in.bid(), by);
            case Fact.Opened opened -> opened.bids().forEach(bid -> add(opened(bid), by));
            case Fact.FoundResponsive found ->
                add(new EvaluationEvent.BidFoundResponsive(found.bid().id(), true), by);
            case Fact.Rejected rejected ->
                add(new EvaluationEvent.BidRejected(rejected.bid().id(), ground(rejected.rejection())), by);
            case Fact.Withdrawn left ->
                add(new BiddingEvent.BidWithdrawn(left.bid().id(), left.bid().tenderer(), null), by);
            case Fact.Awarded made -> add(awarded(made.award()), by);
            case Fact.Annulled annulled ->
                add(new AwardEvent.AwardAnnulled(annulled.award().id(), null, null), by);
            case Fact.Ended ended ->
                add(
                        new InvitationEvent.TenderCancelled(
                                Objects.requireNonNullElse(ended.lots(), List.of()), null, null),
                        by);
        }
    }

    private void add(TenderEvent event, Provenance by) {
        long position = events.size();
        events.add(new Recorded<>(position, receivedAt, stream, position, NONE, event, by));
    }

    private void submit(BidEntry bid, Provenance by) {
        submissions.put(bid.id(), (long) events.size());
        add(new BiddingEvent.BidSubmitted(bid.id(), bid.lots(), bid.tenderer().party(), NO_COMMITMENT), by);
    }

    private TenderEvent opened(BidEntry bid) {
        return new EvaluationEvent.BidOpened(
                bid.id(),
                submissions.getOrDefault(bid.id(), ImportStep.NOT_YET_PLACED),
                NO_SEAL,
                NO_SEAL,
                bid.content(),
                bid.tenderer(),
                bid.members(),
                null);
    }

    private static Ground ground(Rejection rejection) {
        return new Ground(
                null,
                rejection.statement() == null ? null : NO_COMMITMENT,
                rejection.documents() == null ? null : NO_COMMITMENT);
    }

    /** An award that names a bid and no supplier or lots is for the bid's. */
    private static TenderEvent awarded(AwardEntry award) {
        BidEntry bid = award.bid();
        List<LotId> lots = award.lots().isEmpty() && bid != null ? bid.lots() : award.lots();
        List<PartyFacts> suppliers = award.suppliers().isEmpty() && bid != null
                ? List.of(
                        bid.isOpened()
                                ? bid.tenderer()
                                : PartyFacts.unknown(bid.tenderer().party()))
                : award.suppliers();
        return new AwardEvent.LotAwarded(
                award.id(), lots, bid == null ? null : bid.id(), suppliers, award.price(), null, award.categories());
    }

    private static TenderEvent published(PublishTender publish) {
        return new InvitationEvent.TenderPublished(
                publish.tender(),
                publish.title(),
                publish.description(),
                publish.buyer(),
                publish.buyerName(),
                null,
                null,
                publish.method(),
                publish.invited(),
                publish.criterion(),
                List.of(),
                publish.estimatedCost(),
                publish.deadline(),
                publish.opening(),
                Objects.requireNonNullElse(publish.lots(), List.of()),
                null,
                null,
                null);
    }

    /** Most facts of a release have the date of the one before. */
    private Provenance by(@Nullable Instant occurredAt) {
        Provenance known = last;
        if (known == null || !Objects.equals(known.occurredAt(), occurredAt)) {
            known = new Provenance(
                    IMPORT, Set.of(Role.IMPORTER), NONE, NONE, receivedAt, occurredAt, source, false, List.of());
            last = known;
        }
        return known;
    }
}
