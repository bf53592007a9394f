package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.ocds.Unused.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Awards of the status {@code unsuccessful}: where one names a bid or its tenderer, that bid was rejected, as ProZorro writes it.
 *
 * <p>One that names neither says only that nobody got the lot. A bid is rejected as a whole, so awards for some of its lots
 * alone are named and not taken for it, and neither is one beside an award in force to the same bid.
 */
final class UnsuccessfulAwards {
    private final BidsPart bids;
    private final Set<LotId> allLots;
    private final Map<BidId, List<Part>> found = new LinkedHashMap<>();

    /** @param allLots of the tender; empty where it has none */
    UnsuccessfulAwards(BidsPart bids, Set<LotId> allLots) {
        this.bids = bids;
        this.allLots = allLots;
    }

    void add(AwardEntry award) {
        for (Part said : award.entry().said()) {
            BidEntry rejected = award.bid() == null ? ofTenderer(award, said) : award.bid();
            if (rejected != null) {
                found.computeIfAbsent(rejected.id(), none -> new ArrayList<>()).add(said);
            }
        }
    }

    /** @param made the awards that were made and not cancelled */
    Map<BidId, Rejection> rejections(List<AwardEntry> made) {
        Map<BidId, Rejection> rejections = new LinkedHashMap<>();
        found.forEach((id, awards) -> {
            BidEntry bid = bids.bid(id);
            if (bid != null && isForAllOf(awards, bid) && !bid.status().equals("withdrawn") && !isWon(bid, made)) {
                rejections.put(id, Rejection.by(awards));
            } else {
                awards.forEach(award -> award.unused(Kind.REJECTION_UNCLEAR, id.value()));
            }
        });
        return rejections;
    }

    /** The tenderer's only bid for the award's lots. */
    private @Nullable BidEntry ofTenderer(AwardEntry award, Part said) {
        Set<PartyId> suppliers = award.supplierIds();
        if (suppliers.isEmpty()) {
            return null;
        }
        List<BidEntry> theirs = bids.all().stream()
                .filter(bid -> isOf(award, bid) && bid.isFor(award.lots()))
                .toList();
        if (theirs.size() != 1) {
            said.unused(
                    Kind.REJECTION_UNCLEAR,
                    String.join(", ", suppliers.stream().map(PartyId::value).toList()));
            return null;
        }
        return theirs.getFirst();
    }

    /** Of several suppliers all made it together; what one of them bid alone is another bid. */
    private static boolean isOf(AwardEntry award, BidEntry bid) {
        Set<PartyId> suppliers = award.supplierIds();
        return !suppliers.isEmpty() && suppliers.stream().allMatch(bid::isOf);
    }

    private boolean isForAllOf(List<Part> awards, BidEntry bid) {
        Set<LotId> rejected = new HashSet<>();
        for (Part award : awards) {
            List<LotId> lots = award.lots();
            if (lots.isEmpty()) {
                return true;
            }
            rejected.addAll(lots);
        }
        return rejected.containsAll(bid.lots().isEmpty() ? allLots : bid.lots());
    }

    private static boolean isWon(BidEntry bid, List<AwardEntry> made) {
        return made.stream()
                .anyMatch(award -> bid.isFor(award.lots())
                        && (award.bid() == null
                                ? isOf(award, bid)
                                : award.bid().id().equals(bid.id())));
    }
}
