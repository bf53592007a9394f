package org.gerch.core.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gerch.core.kernel.LotId;
import org.gerch.core.rules.GroupClass;
import org.gerch.core.tender.Discount;
import org.jspecify.annotations.Nullable;

/** Brings bids for different combinations of lots to the combination that the winner bid for. */
final class Offers {
    private final LotFile lot;
    private final Offer winner;
    private final Combination combination;
    private final Set<LotId> scope;
    private final @Nullable BigDecimal taxRate;

    private final List<Offer> groups = new ArrayList<>();
    private final List<Offer> outsiders = new ArrayList<>();
    private @Nullable Incomparable groupsFail;
    private @Nullable Incomparable standingFail;
    private @Nullable Incomparable ignoredFail;
    private final Comparison comparison;

    Offers(LotFile lot, Function<BidOnFile, GroupClass> classOf, BidOnFile winner, List<BidOnFile> countedGroups) {
        this.lot = lot;
        this.combination = Combination.of(lot, winner);
        this.scope = combination.lots();
        this.taxRate = lot.file().terms().rules().taxRate();
        Discount discount = combination.discount();
        this.winner = discount == null ? offer(List.of(winner)) : discounted(winner, discount);
        countedGroups.forEach(this::placeGroup);
        for (BidOnFile bid : lot.bids()) {
            if (bid.isOpened() && classOf.apply(bid) != GroupClass.GROUP) {
                placeOutsider(bid);
            }
        }
        this.comparison = new Comparison(groups, outsiders, this.winner);
    }

    /** The lots that all prices are for. */
    Set<LotId> scope() {
        return scope;
    }

    /** The lots awarded together, where a discount for that is compared; else none. */
    List<LotId> together() {
        boolean discounted = winner.discount() != null
                || Stream.concat(groups.stream(), outsiders.stream()).anyMatch(offer -> offer.discount() != null);
        return discounted
                ? scope.stream().sorted(Comparator.comparing(LotId::value)).toList()
                : List.of();
    }

    Comparison comparison() {
        return comparison;
    }

    /** What keeps the prices apart; what is wrong with an outsider only counts where it could change the answer. */
    @Nullable
    Incomparable failure(AwardOnFile award) {
        // Of a discount it is known already that all its lots went to the winner.
        if (combination.discount() == null && !lot.scope(award.lots()).containsAll(scope)) {
            return Incomparable.SCOPE;
        }
        if (groupsFail != null) {
            return groupsFail;
        }
        boolean groupBelow = comparison.lowestGroupPrice(Basis.READ_OUT).isBelow(comparison.winning(Basis.READ_OUT));
        if (groupBelow && standingFail != null) {
            return standingFail;
        }
        List<Offer> deciding = groupBelow && ignoredFail != null ? comparison.deciding() : List.of();
        return !deciding.isEmpty() && deciding.getFirst().isRejected() ? ignoredFail : null;
    }

    private void placeGroup(BidOnFile bid) {
        Offer offer = onScope(bid);
        Incomparable failure = failureOf(offer);
        if (failure == null && offer != null) {
            groups.add(offer);
        } else {
            groupsFail = groupsFail == null ? failure : groupsFail;
        }
    }

    private void placeOutsider(BidOnFile bid) {
        Offer offer = onScope(bid);
        Incomparable failure = failureOf(offer);
        if (failure == null && offer != null) {
            outsiders.add(offer);
        } else if (bid.isRejected() || bid.isWithdrawn()) {
            ignoredFail = ignoredFail == null ? failure : ignoredFail;
        } else {
            standingFail = standingFail == null ? failure : standingFail;
        }
    }

    private @Nullable Incomparable failureOf(@Nullable Offer offer) {
        return offer == null ? Incomparable.SCOPE : offer.incomparableWith(winner);
    }

    private Offer offer(List<BidOnFile> bids) {
        return new Offer(bids, taxRate, null);
    }

    /** With all that its tenderer bid for these lots. */
    private Offer discounted(BidOnFile bid, Discount discount) {
        List<BidOnFile> bids = new ArrayList<>(List.of(bid));
        partsOf(bid).stream().filter(part -> part != bid).forEach(bids::add);
        return new Offer(List.copyOf(bids), taxRate, discount);
    }

    private List<BidOnFile> partsOf(BidOnFile bid) {
        return lot.file().bids().stream()
                .filter(other -> other.tendererId().equals(bid.tendererId()))
                .filter(other -> other.isOpened() && !other.isWithdrawn())
                .filter(other -> scope.containsAll(lot.scope(other.lots())))
                .toList();
    }

    /** The bid itself, or with its tenderer's bids for the other lots of the scope; absent if neither fits. */
    private @Nullable Offer onScope(BidOnFile bid) {
        Discount discount = bid.isWithdrawn() ? null : combination.of(bid.tendererId(), lot);
        if (discount != null) {
            return discounted(bid, discount);
        }
        if (lot.scope(bid.lots()).equals(scope)) {
            return offer(List.of(bid));
        }
        List<BidOnFile> parts = partsOf(bid).stream()
                .filter(other -> !lot.scope(other.lots()).equals(scope))
                .toList();
        Set<LotId> covered = new HashSet<>();
        boolean disjoint =
                parts.stream().allMatch(part -> lot.scope(part.lots()).stream().allMatch(covered::add));
        return disjoint && covered.equals(scope) && parts.contains(bid) ? offer(parts) : null;
    }
}
