package org.gerch.core.verdict.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gerch.core.kernel.Money;
import org.gerch.core.verdict.BidFacts;
import org.gerch.core.verdict.LotFacts;

/** Different tenderers offered the same price. */
final class IdenticalPrices implements Indicator {
    @Override
    public String code() {
        return "R028";
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        List<BidFacts> alike = alike(lot.bids());
        return alike.isEmpty()
                ? Optional.empty()
                : Optional.of(Flag.of(this)
                        .with("count", alike.size())
                        .resting(alike.stream()
                                .flatMap(bid -> bid.opening().stream())
                                .toList())
                        .flag());
    }

    private static List<BidFacts> alike(List<BidFacts> bids) {
        Map<Money, List<BidFacts>> byPrice = new HashMap<>();
        boolean anyTwo = false;
        for (BidFacts bid : bids) {
            if (bid.isSubmitted() && bid.price() != null) {
                List<BidFacts> equal = byPrice.computeIfAbsent(bid.price(), none -> new ArrayList<>(1));
                equal.add(bid);
                anyTwo |= equal.size() > 1;
            }
        }
        if (!anyTwo) {
            return List.of();
        }
        return bids.stream()
                .filter(BidFacts::isSubmitted)
                .filter(bid ->
                        byPrice.getOrDefault(bid.price(), List.of()).stream().anyMatch(other -> isSame(bid, other)))
                .toList();
    }

    /** A tenderer may well hand in two bids at one price. */
    private static boolean isSame(BidFacts bid, BidFacts other) {
        return Objects.equals(bid.price(), other.price())
                && !bid.parties().equals(other.parties())
                && bid.scope().equals(other.scope());
    }
}
