package org.gerch.core.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.LotId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.InvitationCommand.PublishTender;
import org.gerch.core.tender.Lot;
import org.gerch.core.tender.Method;
import org.jspecify.annotations.Nullable;

/** The tender section: the invitation, and its end without an award. */
final class InvitationPart {
    private static final Set<String> ENDED = Set.of("cancelled", "unsuccessful", "withdrawn");
    private static final Set<String> STATUSES =
            Set.of("planning", "planned", "active", "cancelled", "unsuccessful", "complete", "withdrawn");
    private static final Set<String> METHODS = Set.of("open", "selective", "limited", "direct");
    private static final Set<String> CRITERIA = Set.of(
            "priceonly",
            "costonly",
            "qualityonly",
            "ratedcriteria",
            "lowestcost",
            "bestproposal",
            "bestvaluetogovernment",
            "singlebidonly");

    private final OcdsRelease release;
    private final Part tender;
    private final ReleaseParties parties;
    private final List<Part> bids;
    private final List<Entry> listed;
    private final Map<LotId, Lot> lots = new LinkedHashMap<>();
    private final @Nullable Instant deadline;

    InvitationPart(OcdsRelease release, ReleaseParties parties, List<Part> bids, List<Part> awards) {
        this.release = release;
        this.tender = release.tender();
        this.parties = parties;
        this.bids = bids;
        this.listed = Entry.of(tender.parts("lots"), "lot");
        this.deadline = tender.part("tenderPeriod").end("endDate");
        listed.forEach(lot -> lots.put(new LotId(lot.id()), described(lot)));
        bids.forEach(this::addLots);
        awards.forEach(this::addLots);
    }

    @Nullable
    Instant deadline() {
        return deadline;
    }

    /** When the bids were opened, where the tender says so. */
    @Nullable
    Instant opening() {
        return tender.part("bidOpening").instant("date");
    }

    /** The period's start, else the release's date where that is not after the deadline. */
    @Nullable
    Instant publishedAt() {
        Instant published = tender.instant("datePublished");
        Instant start = published == null ? tender.part("tenderPeriod").instant("startDate") : published;
        return start == null ? Dates.notAfter(deadline, release.date()) : start;
    }

    DatedFact invited() {
        PartyFacts buyer = buyer();
        String title = tender.text("title");
        Method method = method();
        return new DatedFact(
                new Fact.Invited(new PublishTender(
                        release.ocid(),
                        title == null ? release.ocid().value() : title,
                        tender.text("description"),
                        buyer.party(),
                        buyer.name(),
                        null,
                        null,
                        method,
                        method == Method.LIMITED ? countInvited() : null,
                        criterion(),
                        null,
                        tender.money("value"),
                        deadline,
                        opening(),
                        List.copyOf(lots.values()),
                        null,
                        null,
                        null)),
                publishedAt());
    }

    /** Those of the tender, and those that only bids or awards name. */
    Set<LotId> lots() {
        return lots.keySet();
    }

    /** The tender's end, or that of single lots. */
    List<DatedFact> ended() {
        if (ENDED.contains(tender.code("status", STATUSES))) {
            return List.of(new DatedFact(new Fact.Ended(null), release.date()));
        }
        List<LotId> ended = new ArrayList<>();
        for (Entry lot : listed) {
            String status = lot.agreed(said -> said.code("status", STATUSES));
            if (status != null && ENDED.contains(status)) {
                ended.add(new LotId(lot.id()));
            }
        }
        return ended.isEmpty() ? List.of() : List.of(new DatedFact(new Fact.Ended(ended), release.date()));
    }

    private PartyFacts buyer() {
        PartyFacts named = parties.named(release.root().part("buyer"));
        PartyFacts buyer = named == null ? parties.named(tender.part("procuringEntity")) : named;
        return buyer == null ? parties.unnamed("buyer") : buyer;
    }

    /** A method that is not stated is taken as open: only a stated direct award is without competition. */
    private Method method() {
        return switch (tender.code("procurementMethod", METHODS)) {
            case "direct" -> Method.DIRECT;
            case "limited" -> Method.LIMITED;
            case "selective" -> Method.SELECTIVE;
            default -> Method.OPEN;
        };
    }

    private Criterion criterion() {
        return switch (tender.code("awardCriteria", CRITERIA)) {
            case "priceonly", "lowestcost" -> Criterion.PRICE_ONLY;
            case "ratedcriteria", "bestproposal", "bestvaluetogovernment" -> Criterion.RATED;
            default -> Criterion.NOT_STATED;
        };
    }

    /** Entries with the status {@code invited} where there are any, else the number of tenderers. */
    private @Nullable Integer countInvited() {
        boolean listed = bids.stream().anyMatch(bid -> bid.code("status").equals("invited"));
        return listed ? Integer.valueOf(bids.size()) : tender.count("numberOfTenderers");
    }

    private void addLots(Part bidOrAward) {
        for (LotId lot : bidOrAward.lots()) {
            boolean isNew = lots.putIfAbsent(lot, new Lot(lot, null, null)) == null;
            if (isNew && !listed.isEmpty()) {
                bidOrAward.unused(Unused.Kind.LOT_NOT_LISTED, "relatedLots", lot.value());
            }
        }
    }

    private static Lot described(Entry lot) {
        return new Lot(
                new LotId(lot.id()), lot.agreed(said -> said.text("title")), lot.agreed(said -> said.money("value")));
    }
}
