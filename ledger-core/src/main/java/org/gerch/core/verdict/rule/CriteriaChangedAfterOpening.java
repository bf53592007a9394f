package org.gerch.core.verdict.rule;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** What decides was changed when bids had been read out. */
final class CriteriaChangedAfterOpening implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(TenderAmended.class);

    @Override
    public String code() {
        return "G001";
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
        List<Recorded<BidOpened>> openings = Days.openings(lot);
        long first = openings.stream().mapToLong(Recorded::position).min().orElse(Long.MAX_VALUE);
        List<Recorded<TenderAmended>> changes = lot.all(TenderAmended.class).stream()
                .filter(amended -> amended.position() > first)
                .filter(amended ->
                        amended.event().criterion() != null || amended.event().weights() != null)
                .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(Flag.of(this)
                        .with("count", openings.size())
                        .resting(openings)
                        .resting(changes)
                        .flag());
    }
}
