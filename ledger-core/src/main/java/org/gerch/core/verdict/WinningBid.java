package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.core.kernel.Money;

/** Finds the bid of an award that names only its suppliers. */
final class WinningBid {
    private WinningBid() {}

    /** The suppliers' only opened bid, else the one whose price equals the award's, else the lowest of one currency. */
    static Optional<BidOnFile> among(List<BidOnFile> bids, AwardOnFile award, CaseFile file) {
        Suppliers suppliers = Suppliers.of(award, file);
        List<BidOnFile> theirs = of(suppliers, bids);
        if (theirs.size() <= 1) {
            return theirs.stream().findFirst();
        }
        Money price = award.decision().event().price();
        List<BidOnFile> atThatPrice = theirs.stream()
                .filter(bid -> price != null && Objects.equals(bid.readOut(), price))
                .toList();
        List<BidOnFile> candidates = atThatPrice.isEmpty() ? theirs : atThatPrice;
        return areOfOneBidder(candidates, suppliers) ? lowest(candidates) : Optional.empty();
    }

    /** Those they made and nobody else; only where there are none, those they made with others. */
    private static List<BidOnFile> of(Suppliers suppliers, List<BidOnFile> bids) {
        List<BidOnFile> alone = new ArrayList<>();
        List<BidOnFile> withOthers = new ArrayList<>();
        for (BidOnFile bid : bids) {
            if (bid.isOpened() && suppliers.made(bid)) {
                alone.add(bid);
            } else if (bid.isOpened() && suppliers.tookPartIn(bid)) {
                withOthers.add(bid);
            }
        }
        return alone.isEmpty() ? withOthers : alone;
    }

    /** Of several consortia with a member in common, none is the winner because it is the lowest. */
    private static boolean areOfOneBidder(List<BidOnFile> bids, Suppliers suppliers) {
        return bids.stream().map(suppliers::parties).distinct().count() == 1;
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
