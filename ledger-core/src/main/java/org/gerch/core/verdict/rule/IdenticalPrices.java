package org.gerch.core.verdict.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        List<BidFacts> submitted = lot.bids().stream()
                .filter(bid -> bid.isSubmitted() && bid.price() != null)
                .toList();
        List<BidFacts> alike = submitted.stream()
                .filter(bid -> submitted.stream().anyMatch(other -> isSame(bid, other)))
                .toList();
        return alike.isEmpty()
                ? Optional.empty()
                : Optional.of(Flag.of(this)
                        .with("count", alike.size())
                        .resting(alike.stream()
                                .flatMap(bid -> bid.opening().stream())
                                .toList())
                        .flag());
    }

    /** A tenderer may well hand in two bids at one price. */
    private static boolean isSame(BidFacts bid, BidFacts other) {
        return Objects.equals(bid.price(), other.price())
                && !bid.parties().equals(other.parties())
                && bid.scope().equals(other.scope());
    }
}
