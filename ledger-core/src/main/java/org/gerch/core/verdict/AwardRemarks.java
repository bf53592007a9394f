package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.RoundPriceReadOut;
import org.jspecify.annotations.Nullable;

/** What must be said of awards, their contracts and their prices. */
final class AwardRemarks {
    private AwardRemarks() {}

    static List<Long> annulled(Judged judged) {
        return judged.lot()
                .awards()
                .flatMap(award -> award.annulments().stream())
                .toList();
    }

    static List<Long> contractStands(Judged judged) {
        return judged.lot()
                .awards()
                .filter(AwardOnFile::isAnnulled)
                .flatMap(award -> award.standingContracts().stream())
                .toList();
    }

    static List<Long> priceLaterAboveGroup(Judged judged) {
        return raise(judged).map(Recorded::position).stream().toList();
    }

    /** The amendment that left the price above the lowest group's, where the winner's bid was not above it. */
    static Optional<Recorded<ContractAmended>> raise(Judged judged) {
        Reading reading = judged.reading();
        if (reading.winnerIsGroup() || !reading.hasComparison()) {
            return Optional.empty();
        }
        Comparison prices = reading.comparison();
        Money lowest = prices.lowestGroupPrice(Basis.READ_OUT);
        return reading.award()
                .filter(award -> !prices.winning(Basis.READ_OUT).isAbove(lowest))
                .filter(award -> isForTheWholeBid(judged, award))
                .flatMap(AwardOnFile::lastPrice)
                .filter(amendment -> {
                    Money price = amendment.event().price();
                    return price != null && price.sharesCurrency(lowest) && price.isAbove(lowest);
                });
    }

    /**
     * A correction of the sum, unless it is the answer, a price of a later round, and an award at another price than its bid has.
     *
     * <p>Where several awards are in force, the price of each may be one for its part.
     */
    static List<Long> priceRevised(Judged judged) {
        Reading reading = judged.reading();
        List<Long> positions = new ArrayList<>();
        if (judged.kind() != VerdictKind.PRICE_BASIS_DIFFERS) {
            for (BidOnFile bid : reading.bids()) {
                bid.events()
                        .events(BidPriceCorrected.class)
                        .forEach(correction -> positions.add(correction.position()));
            }
        }
        reading.award()
                .filter(award -> isRevised(judged, award))
                .ifPresent(award -> positions.add(award.decision().position()));
        for (BidOnFile bid : reading.bids()) {
            bid.events().events(RoundPriceReadOut.class).forEach(round -> positions.add(round.position()));
        }
        return positions;
    }

    /** How many rounds were published, where prices of a later one are compared. */
    static @Nullable Integer rounds(Judged judged) {
        boolean compared = judged.reading().bids().stream()
                .anyMatch(bid -> bid.finalRound().isPresent());
        return compared ? judged.file().terms().rules().rounds() : null;
    }

    static List<Long> partOnly(Judged judged) {
        List<Long> positions = new ArrayList<>();
        for (AwardOnFile award : judged.reading().awards()) {
            if (isForPart(judged, award)) {
                positions.add(award.decision().position());
            }
        }
        return positions;
    }

    private static boolean isForPart(Judged judged, AwardOnFile award) {
        BidOnFile bid = judged.reading().winningBid(award).orElse(null);
        if (bid == null) {
            return false;
        }
        Set<LotId> awarded = judged.lot().scope(award.lots());
        Set<LotId> bidFor = judged.lot().scope(bid.lots());
        return bidFor.containsAll(awarded) && bidFor.size() > awarded.size();
    }

    private static boolean isRevised(Judged judged, AwardOnFile award) {
        BidOnFile bid = judged.reading().winningBid(award).orElse(null);
        return bid != null
                && isForTheWholeBid(judged, award)
                && isAnother(award.decision().event().price(), bid)
                && !isDiscounted(judged, bid);
    }

    private static boolean isForTheWholeBid(Judged judged, AwardOnFile award) {
        BidOnFile bid = judged.reading().winningBid(award).orElse(null);
        return bid != null && judged.lot().scope(bid.lots()).equals(judged.lot().scope(award.lots()));
    }

    /** Of lots awarded together at a discount, one alone has another price than its bid. */
    private static boolean isDiscounted(Judged judged, BidOnFile bid) {
        return Combination.of(judged.lot(), bid).discount() != null;
    }

    private static boolean isAnother(@Nullable Money awarded, BidOnFile bid) {
        Money read = bid.readOut();
        return awarded != null
                && read != null
                && awarded.sharesCurrency(read)
                && !awarded.equals(read)
                && !awarded.equals(bid.evaluated());
    }
}
