package org.gerch.core.verdict.rule;

import java.util.Optional;
import org.gerch.core.tender.TenderEvent.LotAwarded;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** Few days between the deadline and the award. */
final class QuickDecision implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(LotAwarded.class);

    @Override
    public String code() {
        return "R061";
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
        long least = settings.number(Setting.R061_DAYS);
        return lot.awards().stream()
                .flatMap(award -> Days.between(lot.deadline(), lot.when(award.decision()))
                        .filter(days -> days < least)
                        .map(days -> Days.citingDeadline(Flag.of(this), lot)
                                .with("days", days)
                                .with("least", least)
                                .resting(award.decision())
                                .flag())
                        .stream())
                .findFirst();
    }
}
