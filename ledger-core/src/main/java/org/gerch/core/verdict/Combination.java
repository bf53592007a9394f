package org.gerch.core.verdict;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.tender.Discount;
import org.jspecify.annotations.Nullable;

/**
 * The lots that were awarded together, where the winner had offered a discount for that.
 *
 * @param lots what is compared: the lots of the discount that applies, else of the winner's bid
 * @param discount the one that applies to the winner
 */
record Combination(Set<LotId> lots, @Nullable Discount discount) {

    static Combination of(LotFile lot, BidOnFile winner) {
        List<Discount> offered = discountsOf(winner.tendererId(), lot);
        Optional<Discount> applying = offered.isEmpty() ? Optional.empty() : applying(offered, lot, winner);
        return applying.map(discount -> new Combination(lot.scope(discount.lots()), discount))
                .orElseGet(() -> new Combination(lot.scope(winner.lots()), null));
    }

    /** The discount that a tenderer offers for exactly these lots; one without a price where only a part of them is discounted. */
    @Nullable
    Discount of(PartyId tenderer, LotFile lot) {
        Discount part = null;
        for (Discount discount : discountsOf(tenderer, lot)) {
            Set<LotId> its = lot.scope(discount.lots());
            if (its.equals(lots)) {
                return discount;
            }
            if (lots.containsAll(its)) {
                part = new Discount(List.copyOf(lots), null);
            }
        }
        return part;
    }

    /** The widest whose lots all went to the winner and that is about this lot. */
    private static Optional<Discount> applying(List<Discount> offered, LotFile lot, BidOnFile winner) {
        Set<LotId> won = wonBy(winner.tendererId(), lot);
        return offered.stream()
                .filter(discount -> lot.touches(discount.lots()) && won.containsAll(lot.scope(discount.lots())))
                .max(Comparator.comparingInt(
                        discount -> lot.scope(discount.lots()).size()));
    }

    private static Set<LotId> wonBy(PartyId tenderer, LotFile lot) {
        Set<LotId> won = new HashSet<>();
        for (AwardOnFile award : lot.file().awards()) {
            boolean theirs = lot.winningBid(award)
                    .filter(bid -> bid.tendererId().equals(tenderer))
                    .isPresent();
            if (theirs) {
                won.addAll(lot.heldBy(award));
            }
        }
        return won;
    }

    private static List<Discount> discountsOf(PartyId tenderer, LotFile lot) {
        boolean any = false;
        for (BidOnFile bid : lot.file().bids()) {
            any |= !bid.discounts().isEmpty();
        }
        return any
                ? lot.file().bids().stream()
                        .filter(bid -> bid.tendererId().equals(tenderer) && bid.isOpened() && !bid.isWithdrawn())
                        .flatMap(bid -> bid.discounts().stream())
                        .toList()
                : List.of();
    }
}
