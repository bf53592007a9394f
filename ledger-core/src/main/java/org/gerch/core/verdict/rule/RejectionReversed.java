package org.gerch.core.verdict.rule;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;
import org.gerch.core.verdict.BidFacts;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** A bid was rejected, and the rejection no longer stands. */
final class RejectionReversed implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(BidRejected.class);

    @Override
    public String code() {
        return "G004";
    }

    @Override
    public boolean needsHistory() {
        return true;
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        List<BidId> notRejected = lot.bids().stream()
                .filter(bid -> bid.rejection().isEmpty())
                .map(BidFacts::id)
                .toList();
        List<Recorded<BidRejected>> reversed = lot.all(BidRejected.class).stream()
                .filter(rejected -> notRejected.contains(rejected.event().bid()))
                .toList();
        List<BidId> bids =
                reversed.stream().map(rejected -> rejected.event().bid()).toList();
        return reversed.isEmpty()
                ? Optional.empty()
                : Optional.of(Flag.of(this)
                        .with("count", bids.stream().distinct().count())
                        .resting(reversed)
                        .resting(lot.all(BidFoundResponsive.class).stream()
                                .filter(found -> bids.contains(found.event().bid()))
                                .toList())
                        .resting(lot.all(ComplaintDecided.class).stream()
                                .filter(decided -> decided.event().upheld()
                                        && decided.event().overturns().stream().anyMatch(bids::contains))
                                .toList())
                        .flag());
    }
}
