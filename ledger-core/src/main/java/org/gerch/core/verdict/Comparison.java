package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Money;

/**
 * Offers that share scope, currency and tax basis.
 *
 * @param groups citizen groups' offers that were opened, in time and not withdrawn; at least one
 * @param outsiders everybody else's opened offers, also the rejected and withdrawn ones
 * @param winner the offer that has the award; one of the above
 */
record Comparison(List<Offer> groups, List<Offer> outsiders, Offer winner) {

    Money winning(Basis basis) {
        return winner.priced(basis);
    }

    Comparison {
        groups = List.copyOf(groups);
        outsiders = List.copyOf(outsiders);
    }

    /** Every group offer at the lowest group price. */
    List<Offer> lowestGroups(Basis basis) {
        return lowest(groups, basis);
    }

    Money lowestGroupPrice(Basis basis) {
        Money lowest = groups.getFirst().priced(basis);
        for (Offer group : groups) {
            Money price = group.priced(basis);
            lowest = price.isBelow(lowest) ? price : lowest;
        }
        return lowest;
    }

    /** Opened and not withdrawn. */
    boolean anyCountedBelow(Money price) {
        return groups.stream().anyMatch(offer -> offer.priced(Basis.READ_OUT).isBelow(price))
                || outsiders.stream()
                        .anyMatch(offer -> !offer.isWithdrawn()
                                && offer.priced(Basis.READ_OUT).isBelow(price));
    }

    /** Whether like was compared with like and a group's price was below the winner's. */
    boolean groupIsLowest(Basis basis) {
        for (Offer group : groups) {
            if (qualifies(group, basis)) {
                return true;
            }
        }
        return false;
    }

    /** The other basis on which the answer differs from that on the prices read out. */
    Optional<Basis> differing() {
        boolean asReadOut = groupIsLowest(Basis.READ_OUT);
        if (groupIsLowest(Basis.EVALUATED) != asReadOut) {
            return Optional.of(Basis.EVALUATED);
        }
        return groupIsLowest(Basis.WITH_TAX) == asReadOut ? Optional.empty() : Optional.of(Basis.WITH_TAX);
    }

    /** Who decides: the lowest qualifying groups, those not rejected first; several where they share the price, none if none qualifies. */
    List<Offer> deciding() {
        List<Offer> qualifying = new ArrayList<>();
        List<Offer> standing = new ArrayList<>();
        for (Offer group : groups) {
            if (qualifies(group, Basis.READ_OUT)) {
                qualifying.add(group);
                if (!group.isRejected()) {
                    standing.add(group);
                }
            }
        }
        return lowest(standing.isEmpty() ? qualifying : standing, Basis.READ_OUT);
    }

    /** The lowest groups that were not chosen: those that decide, or, at the winner's own price, those not rejected. */
    List<Offer> passedOver() {
        List<Offer> deciding = deciding();
        return deciding.isEmpty() ? tied() : deciding;
    }

    /** The groups at the winner's price that were not rejected: with these alone there was a tie to decide. */
    private List<Offer> tied() {
        return lowestGroups(Basis.READ_OUT).stream()
                .filter(group ->
                        !group.isRejected() && group.priced(Basis.READ_OUT).equals(winning(Basis.READ_OUT)))
                .toList();
    }

    /** The outside offers as low as this or lower. */
    List<Offer> outsidersNotAbove(Money price) {
        return outsiders.stream()
                .filter(outsider -> !outsider.priced(Basis.READ_OUT).isAbove(price))
                .sorted(Comparator.<Offer, Money>comparing(offer -> offer.priced(Basis.READ_OUT))
                        .thenComparing(Offer.BY_ID))
                .toList();
    }

    /** A rejected group must be below every outsider, another below every one that was neither rejected nor withdrawn. */
    private boolean qualifies(Offer group, Basis basis) {
        Money price = group.priced(basis);
        if (!price.isBelow(winning(basis))) {
            return false;
        }
        boolean againstAll = group.isRejected();
        for (Offer outsider : outsiders) {
            boolean counts = againstAll || (!outsider.isRejected() && !outsider.isWithdrawn());
            if (counts && !price.isBelow(outsider.priced(basis))) {
                return false;
            }
        }
        return true;
    }

    private static List<Offer> lowest(List<Offer> offers, Basis basis) {
        List<Offer> lowest = new ArrayList<>();
        for (Offer offer : offers) {
            int compared = lowest.isEmpty()
                    ? 0
                    : offer.priced(basis).compareTo(lowest.getFirst().priced(basis));
            if (compared < 0) {
                lowest.clear();
            }
            if (compared <= 0) {
                lowest.add(offer);
            }
        }
        lowest.sort(Offer.BY_ID);
        return Collections.unmodifiableList(lowest);
    }
}
