package org.gerch.core.ocds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.Bidder;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.SealedBid;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.jspecify.annotations.Nullable;

/** A tender of another ledger, told event by event; its entries stand at every tenth position of that ledger. */
final class ToldTender {
    private static final Commitment TEXT = new Commitment("ab".repeat(32));
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private final List<Recorded<TenderEvent>> events = new ArrayList<>();
    private Duration later = Duration.ZERO;

    static ToldTender published() {
        return new ToldTender()
                .then(new TenderPublished(
                        new TenderId("UB-1"),
                        "Stairway",
                        null,
                        new PartyId("office"),
                        "Office",
                        null,
                        null,
                        Method.OPEN,
                        null,
                        Criterion.PRICE_ONLY,
                        List.of(),
                        null,
                        START.plus(Duration.ofDays(20)),
                        null,
                        List.of(),
                        null,
                        null,
                        null));
    }

    /** All that follows happened so much later than it otherwise would have. */
    ToldTender later(Duration by) {
        later = by;
        return this;
    }

    ToldTender bid(String bid, String price) {
        return then(new BidSubmitted(
                new BidId(bid), List.of(), party(bid), sealed(bid, price).commitment()));
    }

    ToldTender opened(String bid, String price, PartyKind kind) {
        Sealed envelope = sealed(bid, price);
        return then(new BidOpened(
                new BidId(bid),
                0,
                envelope.salt(),
                envelope.payload(),
                SealedBid.read(envelope.payload()),
                facts(bid, kind),
                List.of(),
                null));
    }

    /** A bid of a firm that names the group of this number. */
    ToldTender bidFor(String bid, String price, String group) {
        Sealed envelope = sealedFor(price, group);
        return then(new BidSubmitted(new BidId(bid), List.of(), party(bid), envelope.commitment()));
    }

    ToldTender confirmed(String bid, String group) {
        return then(new BidConfirmed(new BidId(bid), facts(group, PartyKind.CITIZEN_GROUP)));
    }

    ToldTender openedFor(String bid, String price, String group) {
        Sealed envelope = sealedFor(price, group);
        return then(new BidOpened(
                new BidId(bid),
                0,
                envelope.salt(),
                envelope.payload(),
                SealedBid.read(envelope.payload()),
                facts(bid, PartyKind.BUSINESS),
                List.of(),
                facts(group, PartyKind.CITIZEN_GROUP)));
    }

    /** The bid of a registered consortium of groups. */
    ToldTender ofGroupsTogether(String bid, String... members) {
        Bidder bidder = new Bidder(
                facts(bid, PartyKind.CONSORTIUM),
                Stream.of(members)
                        .map(member -> facts(member, PartyKind.CITIZEN_GROUP))
                        .toList());
        return then(new BidSubmitted(
                new BidId(bid), List.of(), party(bid), sealed(bid, "80").commitment(), bidder));
    }

    ToldTender withdrawn(String bid) {
        return withdrawn(bid, PartyKind.BUSINESS);
    }

    ToldTender withdrawn(String bid, PartyKind kind) {
        return then(new BidWithdrawn(new BidId(bid), facts(bid, kind), null));
    }

    ToldTender awarded(String bid, PartyKind kind) {
        return then(
                new LotAwarded(new AwardId("award"), List.of(), new BidId(bid), List.of(facts(bid, kind)), null, null));
    }

    ToldTender cancelled() {
        return then(new TenderCancelled(List.of(), "52", null));
    }

    /** @param entry which of the events so far, counted from 0 */
    ToldTender priceCorrected(int entry, String was, String value) {
        Recorded<TenderEvent> cited = events.get(entry);
        return then(new TenderEntryCorrected(
                cited.position(),
                cited.seq(),
                "content.price.amount",
                '"' + was + '"',
                '"' + value + '"',
                TEXT,
                new Actor("second person", null)));
    }

    List<Recorded<TenderEvent>> events() {
        return List.copyOf(events);
    }

    /** The record that the other ledger publishes of it. */
    String record() {
        return CopyingLedger.published(events);
    }

    private ToldTender then(TenderEvent event) {
        long seq = events.size();
        Instant at = START.plus(Duration.ofDays(seq)).plus(later);
        events.add(new Recorded<>(10 * seq, at, "tender/UB-1", seq, new UUID(9, seq), event, by(at, null)));
        return this;
    }

    private static Provenance by(Instant at, @Nullable Instant claimed) {
        return new Provenance(
                new Actor("office", null),
                Set.of(Role.PROCUREMENT_OFFICER),
                new UUID(0, 0),
                new UUID(0, 0),
                at,
                claimed,
                null,
                false,
                List.of());
    }

    private static Sealed sealed(String bid, String price) {
        BidContent content = new BidContent(Money.of(price, "MNT"), null, List.of(), null, List.of());
        return new Sealed(Sealed.Domain.BID, "%064x".formatted(bid.hashCode() & 0xffff), SealedBid.text(content));
    }

    private static Sealed sealedFor(String price, String group) {
        BidContent content = new BidContent(Money.of(price, "MNT"), null, List.of(), party(group));
        return new Sealed(Sealed.Domain.BID, "ef".repeat(32), SealedBid.text(content));
    }

    private static PartyId party(String bid) {
        return new PartyId("party-" + bid);
    }

    private static PartyFacts facts(String bid, PartyKind kind) {
        return new PartyFacts(party(bid), "Party " + bid, kind, null, Map.of(), List.of());
    }
}
