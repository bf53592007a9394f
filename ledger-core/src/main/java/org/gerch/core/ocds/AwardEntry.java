package org.gerch.core.ocds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.ocds.Unused.Kind;
import org.gerch.core.party.PartyFacts;
import org.jspecify.annotations.Nullable;

/**
 * One award of a release.
 *
 * @param bid the one it names, where the release has it
 * @param suppliers empty too where the release contradicts itself on whether the award was made, or to whom
 * @param categories the classifications of its items, each once
 */
record AwardEntry(
        AwardId id,
        Entry entry,
        Outcome outcome,
        @Nullable BidEntry bid,
        List<PartyFacts> suppliers,
        @Nullable Money price,
        List<LotId> lots,
        List<String> categories) {
    static final String[] CLASSIFIED = {"items", "classification", "id"};
    private static final Set<String> STATUSES = Set.of("pending", "active", "cancelled", "unsuccessful");

    /** What became of it. */
    enum Outcome {
        MADE,
        CANCELLED,
        UNSUCCESSFUL,
        PENDING
    }

    static AwardEntry of(Entry entry, ReleaseParties parties, BidsPart bids) {
        String status = entry.agreed(award -> award.code("status", STATUSES));
        List<PartyFacts> suppliers = entry.agreed(award -> parties.named(award.parts("suppliers")));
        BidEntry bid = entry.agreed(award -> relatedBid(award, bids));
        boolean sure = status != null
                && (status.isEmpty() || STATUSES.contains(status))
                && entry.agreesOn(award -> relatedBid(award, bids));
        return new AwardEntry(
                new AwardId(entry.id()),
                entry,
                status == null ? Outcome.MADE : outcome(status),
                sure && suppliers != null ? bid : null,
                sure && suppliers != null ? suppliers : List.of(),
                entry.agreed(award -> award.money("value")),
                entry.lots(),
                entry.first().has("items") ? categories(entry) : List.of());
    }

    /** The classifications of its items, each once; none where the release contradicts itself. */
    private static List<String> categories(Entry award) {
        List<String> named = award.agreed(said -> said.values(CLASSIFIED, 0));
        return named == null ? List.of() : named.stream().distinct().toList();
    }

    Set<PartyId> supplierIds() {
        return suppliers.stream().map(PartyFacts::party).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Outcome outcome(String status) {
        return switch (status) {
            case "pending" -> Outcome.PENDING;
            case "unsuccessful" -> Outcome.UNSUCCESSFUL;
            case "cancelled" -> Outcome.CANCELLED;
            default -> Outcome.MADE;
        };
    }

    /** The bid an award names, in the standard's ways of the two versions or in ProZorro's. */
    private static @Nullable BidEntry relatedBid(Part award, BidsPart bids) {
        String related = award.text("relatedBid");
        String id = related == null ? award.text("bid_id") : related;
        if (id == null && award.has("relatedBids")) {
            List<String> several = award.values(new String[] {"relatedBids"}, 0);
            id = several.size() == 1 ? several.getFirst() : null;
        }
        if (id == null) {
            return null;
        }
        BidEntry named = bids.bid(new BidId(id));
        if (named == null) {
            award.unused(Kind.BID_UNKNOWN, id);
        }
        return named;
    }
}
