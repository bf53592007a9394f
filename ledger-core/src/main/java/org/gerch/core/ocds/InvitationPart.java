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
import org.gerch.core.tender.InvitationCommand.CancelTender;
import org.gerch.core.tender.InvitationCommand.PublishTender;
import org.gerch.core.tender.Lot;
import org.gerch.core.tender.Method;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tender section: the invitation, and its end without an award. */
final class InvitationPart {
    private static final Set<String> ENDED = Set.of("cancelled", "unsuccessful", "withdrawn");

    private final OcdsRelease release;
    private final ReleaseParties parties;

    InvitationPart(OcdsRelease release, ReleaseParties parties) {
        this.release = release;
        this.parties = parties;
    }

    @Nullable
    Instant deadline() {
        return Loose.instant(release.tender().path("tenderPeriod").path("endDate"));
    }

    /** The period's start, else the release's date where that is not after the deadline. */
    @Nullable
    Instant publishedAt() {
        JsonNode tender = release.tender();
        Instant published = Loose.instant(tender.path("datePublished"));
        Instant start =
                published == null ? Loose.instant(tender.path("tenderPeriod").path("startDate")) : published;
        return start == null ? Dates.notAfter(deadline(), release.date()) : start;
    }

    ImportStep publish() {
        JsonNode tender = release.tender();
        PartyFacts buyer = buyer();
        String title = Loose.text(tender.path("title"));
        Method method = method();
        return new ImportStep(
                new PublishTender(
                        release.ocid(),
                        title == null ? release.ocid().value() : title,
                        Loose.text(tender.path("description")),
                        buyer.party(),
                        buyer.name(),
                        null,
                        null,
                        method,
                        method == Method.LIMITED ? invited() : null,
                        criterion(),
                        null,
                        Loose.money(tender.path("value"), "tender.value"),
                        deadline(),
                        Loose.instant(tender.path("bidOpening").path("date")),
                        lots(),
                        null,
                        null),
                publishedAt());
    }

    /** The tender's end, or that of single lots. */
    List<ImportStep> cancellations() {
        if (ENDED.contains(Loose.code(release.tender().path("status")))) {
            return List.of(cancel(null));
        }
        List<LotId> ended = new ArrayList<>();
        for (JsonNode lot : Loose.list(release.tender().path("lots"))) {
            String id = Loose.text(lot.path("id"));
            if (id != null && ENDED.contains(Loose.code(lot.path("status")))) {
                ended.add(new LotId(id));
            }
        }
        return ended.isEmpty() ? List.of() : List.of(cancel(ended));
    }

    private ImportStep cancel(@Nullable List<LotId> lots) {
        return new ImportStep(new CancelTender(release.ocid(), lots, null, null), release.date());
    }

    private PartyFacts buyer() {
        PartyFacts named = parties.named(release.json().path("buyer"));
        PartyFacts buyer = named == null ? parties.named(release.tender().path("procuringEntity")) : named;
        return buyer == null ? parties.unnamed("buyer") : buyer;
    }

    /** A method that is not stated is taken as open: only a stated direct award is without competition. */
    private Method method() {
        return switch (Loose.code(release.tender().path("procurementMethod"))) {
            case "direct" -> Method.DIRECT;
            case "limited" -> Method.LIMITED;
            case "selective" -> Method.SELECTIVE;
            default -> Method.OPEN;
        };
    }

    private Criterion criterion() {
        return switch (Loose.code(release.tender().path("awardCriteria"))) {
            case "priceonly", "lowestcost" -> Criterion.PRICE_ONLY;
            case "ratedcriteria", "bestproposal", "bestvaluetogovernment" -> Criterion.RATED;
            default -> Criterion.NOT_STATED;
        };
    }

    /** Entries with the status {@code invited} where there are any, else the number of tenderers. */
    private @Nullable Integer invited() {
        List<JsonNode> bids = release.bids();
        boolean listed =
                bids.stream().anyMatch(bid -> Loose.code(bid.path("status")).equals("invited"));
        return listed
                ? Integer.valueOf(bids.size())
                : Loose.count(release.tender().path("numberOfTenderers"));
    }

    /** Those of the tender, and those that only bids or awards name. */
    private List<Lot> lots() {
        Map<LotId, Lot> lots = new LinkedHashMap<>();
        for (JsonNode lot : Loose.list(release.tender().path("lots"))) {
            String id = Loose.text(lot.path("id"));
            if (id != null) {
                lots.putIfAbsent(
                        new LotId(id),
                        new Lot(
                                new LotId(id),
                                Loose.text(lot.path("title")),
                                Loose.money(lot.path("value"), "lot " + id)));
            }
        }
        release.bids().forEach(bid -> related(bid).forEach(lot -> lots.putIfAbsent(lot, new Lot(lot, null, null))));
        release.awards()
                .forEach(award -> related(award).forEach(lot -> lots.putIfAbsent(lot, new Lot(lot, null, null))));
        return List.copyOf(lots.values());
    }

    static List<LotId> related(JsonNode part) {
        return Loose.list(part.path("relatedLots")).stream()
                .map(Loose::text)
                .filter(id -> id != null)
                .distinct()
                .map(LotId::new)
                .toList();
    }
}
