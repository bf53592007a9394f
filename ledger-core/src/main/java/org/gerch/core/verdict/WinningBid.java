package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.AwardEvent.LotAwarded;

/** Finds the bid of an award that names only its supplier. */
final class WinningBid {
    private WinningBid() {}

    /** The supplier's only opened bid, else the one whose price equals the award's, else the lowest of one currency. */
    static Optional<BidOnFile> among(List<BidOnFile> bids, LotAwarded award) {
        Set<PartyId> suppliers = new HashSet<>();
        award.suppliers().forEach(supplier -> suppliers.add(supplier.party()));
        List<BidOnFile> theirs = new ArrayList<>();
        for (BidOnFile bid : bids) {
            if (bid.isOpened() && isOf(suppliers, bid)) {
                theirs.add(bid);
            }
        }
        if (theirs.size() <= 1) {
            return theirs.isEmpty() ? Optional.empty() : Optional.of(theirs.getFirst());
        }
        return theirs.stream()
                .filter(bid -> award.price() != null && Objects.equals(bid.readOut(), award.price()))
                .findFirst()
                .or(() -> lowest(theirs));
    }

    private static boolean isOf(Set<PartyId> suppliers, BidOnFile bid) {
        if (suppliers.contains(bid.tendererId())) {
            return true;
        }
        if (bid.members().isEmpty()) {
            return false;
        }
        Set<PartyId> members = bid.members().stream().map(PartyFacts::party).collect(Collectors.toSet());
        return suppliers.equals(members) || members.containsAll(suppliers);
    }

    private static Optional<BidOnFile> lowest(List<BidOnFile> bids) {
        List<Money> prices =
                bids.stream().map(BidOnFile::readOut).filter(Objects::nonNull).toList();
        Stream<BidOnFile> priced = bids.stream().filter(bid -> bid.readOut() != null);
        boolean oneCurrency = prices.stream().map(Money::currency).distinct().count() == 1;
        return oneCurrency
                ? priced.min(Comparator.comparing(bid -> Objects.requireNonNull(bid.readOut())))
                : Optional.empty();
    }
}
