package org.gerch.core.ocds;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.ocds.Unused.Kind;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.BidContent;
import org.jspecify.annotations.Nullable;

/**
 * One bid of a release.
 *
 * @param status in lower case; empty where there is none or the release contradicts itself
 * @param price absent too where the release contradicts itself in anything that a comparison rests on
 * @param members the tenderers, where there are several
 */
record BidEntry(
        BidId id,
        Entry entry,
        String status,
        @Nullable Money price,
        PartyFacts tenderer,
        List<PartyFacts> members,
        List<LotId> lots) {
    private static final Set<String> STATUSES = Set.of("invited", "pending", "valid", "disqualified", "withdrawn");

    static BidEntry of(Entry entry, ReleaseParties parties) {
        List<PartyFacts> tenderers = tenderers(entry, parties);
        PartyFacts first = tenderers.isEmpty() ? parties.unnamed("tenderer-of-" + entry.id()) : tenderers.getFirst();
        return new BidEntry(
                new BidId(entry.id()),
                entry,
                Objects.requireNonNullElse(entry.agreed(bid -> bid.code("status", STATUSES)), ""),
                isContradictory(entry) ? null : entry.agreed(bid -> bid.money("value")),
                first,
                tenderers.size() > 1 ? List.copyOf(tenderers) : List.of(),
                entry.lots());
    }

    /** What its envelope held. */
    BidContent content() {
        List<PartyId> joined = members.isEmpty()
                ? List.of()
                : members.stream().map(PartyFacts::party).toList();
        return new BidContent(price, null, joined, null);
    }

    /** One that left without a price was never opened. */
    boolean isOpened() {
        return price != null || !status.equals("withdrawn");
    }

    boolean isOf(PartyId party) {
        return tenderer.party().equals(party)
                || members.stream().anyMatch(member -> member.party().equals(party));
    }

    /** Whether it is for one of these lots; no lots mean the tender as a whole. */
    boolean isFor(List<LotId> some) {
        return lots.isEmpty() || some.isEmpty() || lots.stream().anyMatch(some::contains);
    }

    private static List<PartyFacts> tenderers(Entry entry, ReleaseParties parties) {
        List<PartyFacts> tenderers = entry.agreed(bid -> parties.named(bid.parts("tenderers")));
        if (tenderers == null) {
            return List.of();
        }
        if (tenderers.isEmpty()) {
            entry.first().unused(Kind.TENDERER_MISSING, null);
        }
        return tenderers;
    }

    /** A price that may belong to another tenderer, status or lot is no price. */
    private static boolean isContradictory(Entry entry) {
        return !entry.agreesOn(bid -> bid.code("status"))
                || !entry.agreesOn(Part::lots)
                || !entry.agreesOn(bid -> bid.instant("date"))
                || !entry.agreesOn(bid -> bid.parts("tenderers").stream()
                        .map(one -> one.text("id") + one.text("name"))
                        .toList());
    }
}
