package org.gerch.core.verdict.rule;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** The deadline was moved when a bid had been handed in. */
final class DeadlineMovedAfterBid implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(TenderAmended.class);

    @Override
    public String code() {
        return "G003";
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
        List<Recorded<BidSubmitted>> bids = lot.all(BidSubmitted.class);
        long first = bids.stream().mapToLong(Recorded::position).min().orElse(Long.MAX_VALUE);
        List<Recorded<TenderAmended>> moves = lot.all(TenderAmended.class).stream()
                .filter(amended -> amended.event().deadline() != null && amended.position() > first)
                .toList();
        if (moves.isEmpty()) {
            return Optional.empty();
        }
        long last = moves.stream().mapToLong(Recorded::position).max().orElse(first);
        List<Recorded<BidSubmitted>> before =
                bids.stream().filter(bid -> bid.position() < last).toList();
        return Optional.of(Flag.of(this)
                .with("count", before.size())
                .resting(before)
                .resting(moves)
                .flag());
    }
}
