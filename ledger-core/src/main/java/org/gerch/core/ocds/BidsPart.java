package org.gerch.core.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.core.kernel.BidId;
import org.jspecify.annotations.Nullable;

/** The bids section: each entry was handed in and, unless it left without a price, opened. */
final class BidsPart {
    private final OcdsRelease release;
    private final InvitationPart invitation;
    private final Map<BidId, BidEntry> entries = new LinkedHashMap<>();

    BidsPart(OcdsRelease release, ReleaseParties parties, InvitationPart invitation, List<Part> bids) {
        this.release = release;
        this.invitation = invitation;
        for (Entry entry : Entry.of(bids, "bid")) {
            // Who was only invited handed nothing in.
            if (!isOnlyInvited(entry)) {
                BidEntry bid = BidEntry.of(entry, parties);
                entries.put(bid.id(), bid);
            }
        }
    }

    private static boolean isOnlyInvited(Entry entry) {
        for (Part bid : entry.said()) {
            if (!bid.code("status").equals("invited")) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    BidEntry bid(BidId id) {
        return entries.get(id);
    }

    Collection<BidEntry> all() {
        return entries.values();
    }

    /** @param rejections the bids that unsuccessful awards say were rejected */
    List<DatedFact> facts(Map<BidId, Rejection> rejections) {
        List<DatedFact> facts = new ArrayList<>();
        List<BidEntry> opened = new ArrayList<>();
        for (BidEntry bid : entries.values()) {
            facts.add(new DatedFact(new Fact.HandedIn(bid), arrivedAt(bid)));
            if (bid.isOpened()) {
                opened.add(bid);
            }
        }
        if (!opened.isEmpty()) {
            facts.add(new DatedFact(new Fact.Opened(opened), openedAt()));
        }
        entries.values().forEach(bid -> addStatus(bid, rejections.get(bid.id()), facts));
        return facts;
    }

    private void addStatus(BidEntry bid, @Nullable Rejection unsuccessful, List<DatedFact> facts) {
        if (unsuccessful != null) {
            // Also where the bid's own status still says valid: it was, until the award said why not.
            facts.add(rejected(bid, unsuccessful));
            return;
        }
        switch (bid.status()) {
            case "valid" -> facts.add(new DatedFact(new Fact.FoundResponsive(bid), evaluatedAt()));
            case "disqualified" -> facts.add(rejected(bid, Rejection.byStatus(bid)));
            case "withdrawn" -> facts.add(new DatedFact(new Fact.Withdrawn(bid), evaluatedAt()));
            // Not evaluated, or a status the standard does not know.
            default -> {}
        }
    }

    private DatedFact rejected(BidEntry bid, Rejection rejection) {
        Instant decided = rejection.decidedAt();
        return new DatedFact(new Fact.Rejected(bid, rejection), decided == null ? evaluatedAt() : decided);
    }

    /** The bid's own date, else the release's where that does not make the bid late. */
    private @Nullable Instant arrivedAt(BidEntry bid) {
        Instant own = bid.entry().agreed(said -> said.instant("date"));
        return own == null ? Dates.notAfter(invitation.deadline(), release.date()) : own;
    }

    private @Nullable Instant openedAt() {
        Instant own = invitation.opening();
        return own == null ? evaluatedAt() : own;
    }

    private @Nullable Instant evaluatedAt() {
        return Dates.notBefore(invitation.deadline(), release.date());
    }
}
