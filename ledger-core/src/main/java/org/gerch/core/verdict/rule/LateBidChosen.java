package org.gerch.core.verdict.rule;

import java.util.List;
import java.util.Optional;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.verdict.AwardFacts;
import org.gerch.core.verdict.BidFacts;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** The award went to a bid that arrived after the deadline. */
final class LateBidChosen implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(LotAwarded.class);

    @Override
    public String code() {
        return "R030";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        if (lot.deadline() == null) {
            return Optional.empty();
        }
        List<AwardFacts> late = lot.awards().stream()
                .filter(award -> award.bid().filter(BidFacts::isLate).isPresent())
                .toList();
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(Days.citingDeadline(Flag.of(this), lot)
                        .resting(late.stream().map(AwardFacts::decision).toList())
                        .resting(late.stream()
                                .flatMap(award -> award.bid().stream())
                                .map(BidFacts::submission)
                                .toList())
                        .flag());
    }
}
