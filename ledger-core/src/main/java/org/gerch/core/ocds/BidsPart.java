package org.gerch.core.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingCommand.SubmitBid;
import org.gerch.core.tender.BiddingCommand.WithdrawBid;
import org.gerch.core.tender.EvaluationCommand.Envelope;
import org.gerch.core.tender.EvaluationCommand.FindBidResponsive;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.gerch.core.tender.EvaluationCommand.RejectBid;
import org.gerch.core.tender.SealedBid;
import org.jspecify.annotations.Nullable;

/** The bids section: each entry was handed in and, unless it left without a price, opened. */
final class BidsPart {
    private final OcdsRelease release;
    private final InvitationPart invitation;
    private final Supplier<String> salts;
    private final Map<BidId, BidEntry> entries = new LinkedHashMap<>();

    BidsPart(
            OcdsRelease release,
            ReleaseParties parties,
            InvitationPart invitation,
            List<Part> bids,
            Supplier<String> salts) {
        this.release = release;
        this.invitation = invitation;
        this.salts = salts;
        for (Entry entry : Entry.of(bids, "bid")) {
            // Who was only invited handed nothing in.
            if (entry.said().stream().anyMatch(bid -> !bid.code("status").equals("invited"))) {
                BidEntry bid = BidEntry.of(entry, parties);
                entries.put(bid.id(), bid);
            }
        }
    }

    @Nullable
    BidEntry bid(BidId id) {
        return entries.get(id);
    }

    Collection<BidEntry> all() {
        return entries.values();
    }

    /** @param rejections the bids that unsuccessful awards say were rejected */
    List<ImportStep> steps(Map<BidId, Rejection> rejections) {
        List<ImportStep> steps = new ArrayList<>();
        List<Envelope> envelopes = new ArrayList<>();
        for (BidEntry bid : entries.values()) {
            Sealed sealed = sealed(bid);
            steps.add(new ImportStep(
                    new SubmitBid(
                            release.ocid(), bid.id(), bid.lots(), bid.tenderer().party(), sealed.commitment(), sealed),
                    arrivedAt(bid)));
            if (bid.isOpened()) {
                envelopes.add(
                        new Envelope(bid.id(), ImportStep.NOT_YET_PLACED, sealed, bid.tenderer(), bid.members(), null));
            }
        }
        if (!envelopes.isEmpty()) {
            List<BidId> opened = envelopes.stream().map(Envelope::bid).toList();
            steps.add(new ImportStep(new OpenBids(release.ocid(), opened, envelopes), openedAt()));
        }
        entries.values().forEach(bid -> addStatus(bid, rejections.get(bid.id()), steps));
        return steps;
    }

    private Sealed sealed(BidEntry bid) {
        BidContent content = new BidContent(
                bid.price(), null, bid.members().stream().map(PartyFacts::party).toList(), null);
        return new Sealed(Sealed.Domain.BID, salts.get(), SealedBid.text(content));
    }

    private void addStatus(BidEntry bid, @Nullable Rejection unsuccessful, List<ImportStep> steps) {
        if (unsuccessful != null) {
            // Also where the bid's own status still says valid: it was, until the award said why not.
            steps.add(rejected(bid, unsuccessful));
            return;
        }
        switch (bid.status()) {
            case "valid" ->
                steps.add(new ImportStep(new FindBidResponsive(release.ocid(), bid.id(), true), evaluatedAt()));
            case "disqualified" -> steps.add(rejected(bid, Rejection.byStatus(bid)));
            case "withdrawn" ->
                steps.add(
                        new ImportStep(new WithdrawBid(release.ocid(), bid.id(), null, bid.tenderer()), evaluatedAt()));
            // Not evaluated, or a status the standard does not know.
            default -> {}
        }
    }

    private ImportStep rejected(BidEntry bid, Rejection rejection) {
        Instant decided = rejection.decidedAt();
        return new ImportStep(
                new RejectBid(release.ocid(), bid.id(), null, rejection.statement(salts), rejection.documents(salts)),
                decided == null ? evaluatedAt() : decided);
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
