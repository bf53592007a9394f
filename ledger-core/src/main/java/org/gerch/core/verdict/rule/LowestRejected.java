package org.gerch.core.verdict.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gerch.core.kernel.Money;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.verdict.AwardFacts;
import org.gerch.core.verdict.BidFacts;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** The lowest bid was rejected, and an award was made. */
final class LowestRejected implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(BidRejected.class);

    @Override
    public String code() {
        return "R036";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        List<BidFacts> priced = comparable(lot);
        Optional<Money> lowest =
                priced.stream().map(bid -> Objects.requireNonNull(bid.price())).min(Comparator.naturalOrder());
        List<BidFacts> lowestBids = priced.stream()
                .filter(bid -> lowest.filter(price -> price.equals(bid.price())).isPresent())
                .toList();
        boolean raised = !lot.awards().isEmpty()
                && priced.stream().anyMatch(BidFacts::isValid)
                && lowestBids.stream().allMatch(BidFacts::isRejected);
        return raised ? Optional.of(flag(lot, lowestBids)) : Optional.empty();
    }

    private Flag flag(LotFacts lot, List<BidFacts> lowest) {
        return Flag.of(this)
                .resting(lot.awards().stream().map(AwardFacts::decision).toList())
                .resting(lowest.stream().flatMap(bid -> bid.opening().stream()).toList())
                .resting(
                        lowest.stream().flatMap(bid -> bid.rejection().stream()).toList())
                .flag();
    }

    /** Submitted bids with prices that may be set side by side: with the winner's, else all with each other. */
    private static List<BidFacts> comparable(LotFacts lot) {
        List<BidFacts> priced = lot.bids().stream()
                .filter(bid -> bid.isSubmitted() && bid.price() != null)
                .toList();
        BidFacts measure = lot.awards().stream()
                .flatMap(award -> award.bid().stream())
                .filter(bid -> bid.price() != null)
                .findFirst()
                .orElse(priced.isEmpty() ? null : priced.getFirst());
        return measure == null
                ? List.of()
                : priced.stream().filter(bid -> Prices.comparable(bid, measure)).toList();
    }
}
