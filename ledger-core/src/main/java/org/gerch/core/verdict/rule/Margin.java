package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.verdict.AwardFacts;
import org.gerch.core.verdict.BidFacts;
import org.gerch.core.verdict.LotFacts;
import org.jspecify.annotations.Nullable;

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
        List<AwardFacts> awards = lot.awards();
        Set<PartyId> suppliers = awards.size() == 1 ? awards.getFirst().suppliers() : Set.of();
        if (suppliers.size() != 1) {
            return Optional.empty();
        }
        List<BidFacts> own = new ArrayList<>();
        List<BidFacts> others = new ArrayList<>();
        for (BidFacts bid : lot.bids()) {
            if (bid.isValid() && bid.price() != null) {
                Set<PartyId> parties = bid.parties();
                if (parties.size() == 1) {
                    (parties.equals(suppliers) ? own : others).add(bid);
                }
            }
        }
        if (own.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        AwardFacts award = awards.getFirst();
        BidFacts winner = Objects.requireNonNull(lowest(own, measure(award, own)));
        BidFacts second = lowest(others, winner);
        return second == null ? Optional.empty() : between(award, winner, second);
    }

    /** Of several bids of the winner: the one the award went to, for no two currencies have an order. */
    private static BidFacts measure(AwardFacts award, List<BidFacts> own) {
        if (own.size() == 1) {
            return own.getFirst();
        }
        Optional<BidId> chosen = award.bid().map(BidFacts::id);
        return own.stream()
                .filter(bid -> chosen.filter(bid.id()::equals).isPresent())
                .findFirst()
                .orElseGet(() -> Collections.min(
                        own, Comparator.comparing(bid -> bid.id().value())));
    }

    /** Of those whose price may be set beside another's. */
    private static @Nullable BidFacts lowest(List<BidFacts> bids, BidFacts beside) {
        BidFacts lowest = null;
        for (BidFacts bid : bids) {
            if (Prices.comparable(bid, beside) && (lowest == null || BY_PRICE.compare(bid, lowest) < 0)) {
                lowest = bid;
            }
        }
        return lowest;
    }

    private static Optional<Margin> between(AwardFacts award, BidFacts winner, BidFacts second) {
        Money low = Objects.requireNonNull(winner.price());
        Money high = Objects.requireNonNull(second.price());
        return high.isBelow(low) || !low.isPositive()
                ? Optional.empty()
                : Optional.of(new Margin(
                        award, winner, second, high.minus(low).amount().divide(low.amount(), MathContext.DECIMAL64)));
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
