package org.gerch.core.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Money;
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
import tools.jackson.databind.JsonNode;

/** The bids section: each entry was handed in and, unless it left without a price, opened. */
final class BidsPart {
    private final OcdsRelease release;
    private final ReleaseParties parties;
    private final @Nullable Instant deadline;
    private final Supplier<String> salts;
    private final Map<BidId, Entry> entries = new LinkedHashMap<>();

    private record Entry(
            BidId id,
            JsonNode json,
            String status,
            @Nullable Money price,
            PartyFacts tenderer,
            List<PartyFacts> members) {
        boolean isOpened() {
            return price != null || !status.equals("withdrawn");
        }
    }

    BidsPart(OcdsRelease release, ReleaseParties parties, @Nullable Instant deadline, Supplier<String> salts) {
        this.release = release;
        this.parties = parties;
        this.deadline = deadline;
        this.salts = salts;
        int number = 0;
        for (JsonNode bid : release.bids()) {
            number++;
            String status = Loose.code(bid.path("status"));
            // Who was only invited handed nothing in.
            if (!status.equals("invited")) {
                add(entry(bid, status, number));
            }
        }
    }

    Set<BidId> ids() {
        return entries.keySet();
    }

    List<ImportStep> steps() {
        List<ImportStep> steps = new ArrayList<>();
        List<Envelope> envelopes = new ArrayList<>();
        for (Entry entry : entries.values()) {
            Sealed sealed = sealed(entry);
            steps.add(new ImportStep(
                    new SubmitBid(
                            release.ocid(),
                            entry.id(),
                            InvitationPart.related(entry.json()),
                            entry.tenderer().party(),
                            sealed.commitment(),
                            sealed),
                    arrivedAt(entry)));
            if (entry.isOpened()) {
                envelopes.add(new Envelope(
                        entry.id(), ImportStep.NOT_YET_PLACED, sealed, entry.tenderer(), entry.members(), null));
            }
        }
        if (!envelopes.isEmpty()) {
            List<BidId> opened = envelopes.stream().map(Envelope::bid).toList();
            steps.add(new ImportStep(new OpenBids(release.ocid(), opened, envelopes), openedAt()));
        }
        entries.values().forEach(entry -> addStatus(entry, steps));
        return steps;
    }

    private void add(Entry entry) {
        if (entries.putIfAbsent(entry.id(), entry) != null) {
            throw new org.gerch.core.kernel.Malformed("bid " + entry.id(), "occurs twice");
        }
    }

    private Entry entry(JsonNode bid, String status, int number) {
        String id = Loose.text(bid.path("id"));
        BidId bidId = new BidId(id == null ? "bid-" + number : id);
        List<PartyFacts> tenderers = new ArrayList<>();
        for (JsonNode reference : Loose.list(bid.path("tenderers"))) {
            PartyFacts tenderer = parties.named(reference);
            if (tenderer != null && !tenderers.contains(tenderer)) {
                tenderers.add(tenderer);
            }
        }
        PartyFacts first = tenderers.isEmpty() ? parties.unnamed("tenderer-of-" + bidId) : tenderers.getFirst();
        return new Entry(
                bidId,
                bid,
                status,
                Loose.money(bid.path("value"), "bid " + bidId),
                first,
                tenderers.size() > 1 ? List.copyOf(tenderers) : List.of());
    }

    private Sealed sealed(Entry entry) {
        BidContent content = new BidContent(
                entry.price(),
                null,
                entry.members().stream().map(PartyFacts::party).toList(),
                null);
        return new Sealed(Sealed.Domain.BID, salts.get(), SealedBid.text(content));
    }

    private void addStatus(Entry entry, List<ImportStep> steps) {
        switch (entry.status()) {
            case "valid" ->
                steps.add(new ImportStep(new FindBidResponsive(release.ocid(), entry.id(), true), evaluatedAt()));
            case "disqualified" ->
                steps.add(new ImportStep(new RejectBid(release.ocid(), entry.id(), null, null, null), evaluatedAt()));
            case "withdrawn" ->
                steps.add(new ImportStep(
                        new WithdrawBid(release.ocid(), entry.id(), null, entry.tenderer()), evaluatedAt()));
            // Not evaluated, or a status the standard does not know.
            default -> {}
        }
    }

    /** The bid's own date, else the release's where that does not make the bid late. */
    private @Nullable Instant arrivedAt(Entry entry) {
        Instant own = Loose.instant(entry.json().path("date"));
        return own == null ? Dates.notAfter(deadline, release.date()) : own;
    }

    private @Nullable Instant openedAt() {
        Instant own = Loose.instant(release.tender().path("bidOpening").path("date"));
        return own == null ? evaluatedAt() : own;
    }

    private @Nullable Instant evaluatedAt() {
        return Dates.notBefore(deadline, release.date());
    }
}
