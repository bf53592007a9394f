package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Money;
import org.gerch.core.verdict.AwardFacts;
import org.gerch.core.verdict.BidFacts;
import org.gerch.core.verdict.LotFacts;

/**
 * By how much the lowest valid bid of another tenderer is above the winner's.
 *
 * @param ratio of the difference to the winner's price; never negative
 */
record Margin(AwardFacts award, BidFacts winner, BidFacts second, BigDecimal ratio) {
    private static final Comparator<BidFacts> BY_PRICE = Comparator.<BidFacts, Money>comparing(
                    bid -> Objects.requireNonNull(bid.price()))
            .thenComparing(bid -> bid.id().value());

    /** Where one award to one supplier is in force and no valid bid of another is lower than the supplier's. */
    static Optional<Margin> of(LotFacts lot) {
        if (lot.awards().size() != 1 || lot.awards().getFirst().suppliers().size() != 1) {
            return Optional.empty();
        }
        AwardFacts award = lot.awards().getFirst();
        List<BidFacts> valid = lot.bids().stream()
                .filter(bid ->
                        bid.isValid() && bid.price() != null && bid.parties().size() == 1)
                .toList();
        List<BidFacts> own = valid.stream()
                .filter(bid -> bid.parties().equals(award.suppliers()))
                .toList();
        return measure(award, own)
                .flatMap(one -> lowest(own.stream().filter(bid -> Prices.comparable(bid, one))))
                .flatMap(winner -> lowest(valid.stream()
                                .filter(bid -> !bid.parties().equals(award.suppliers()))
                                .filter(bid -> Prices.comparable(bid, winner)))
                        .flatMap(second -> between(award, winner, second)));
    }

    /** Of several bids of the winner: the one the award went to, for no two currencies have an order. */
    private static Optional<BidFacts> measure(AwardFacts award, List<BidFacts> own) {
        if (own.size() < 2) {
            return own.stream().findFirst();
        }
        Optional<BidId> chosen = award.bid().map(BidFacts::id);
        return own.stream()
                .filter(bid -> chosen.filter(bid.id()::equals).isPresent())
                .findFirst()
                .or(() -> own.stream().min(Comparator.comparing(bid -> bid.id().value())));
    }

    private static Optional<Margin> between(AwardFacts award, BidFacts winner, BidFacts second) {
        Money low = Objects.requireNonNull(winner.price());
        Money high = Objects.requireNonNull(second.price());
        return high.isBelow(low) || !low.isPositive()
                ? Optional.empty()
                : Optional.of(new Margin(
                        award, winner, second, high.minus(low).amount().divide(low.amount(), MathContext.DECIMAL64)));
    }

    private static Optional<BidFacts> lowest(Stream<BidFacts> bids) {
        return bids.min(BY_PRICE);
    }

    /** Of both prices. */
    String currency() {
        return Objects.requireNonNull(winner.price()).currency();
    }

    Flag flag(Indicator indicator) {
        Flag.Cited flag =
                Flag.of(indicator).with("percent", Prices.percent(ratio)).resting(award.decision());
        winner.opening().ifPresent(flag::resting);
        second.opening().ifPresent(flag::resting);
        return flag.flag();
    }
}
