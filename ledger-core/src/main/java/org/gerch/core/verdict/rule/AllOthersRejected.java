package org.gerch.core.verdict.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.verdict.AwardFacts;
import org.gerch.core.verdict.BidFacts;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** Only the winner's bids were found valid, and others' were rejected. */
final class AllOthersRejected implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(BidRejected.class);

    @Override
    public String code() {
        return "R035";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        Set<PartyId> valid = parties(lot, BidFacts::isValid);
        Set<PartyId> others = new HashSet<>(parties(lot, BidFacts::isRejected));
        others.removeAll(valid);
        boolean raised = valid.size() == 1
                && valid.equals(suppliers(lot))
                && others.size() >= Math.max(1, settings.number(Setting.R035_TENDERERS));
        return raised
                ? Optional.of(Flag.of(this)
                        .with("count", others.size())
                        .resting(lot.awards().stream().map(AwardFacts::decision).toList())
                        .resting(lot.bids().stream()
                                .flatMap(bid -> bid.rejection().stream())
                                .toList())
                        .flag())
                : Optional.empty();
    }

    private static Set<PartyId> parties(LotFacts lot, Predicate<BidFacts> which) {
        List<BidFacts> bids = lot.bids().stream().filter(which).toList();
        return bids.stream().flatMap(bid -> bid.parties().stream()).collect(Collectors.toSet());
    }

    private static Set<PartyId> suppliers(LotFacts lot) {
        return lot.awards().stream()
                .flatMap(award -> award.suppliers().stream())
                .collect(Collectors.toSet());
    }
}
