package org.gerch.core.verdict.rule;

import java.util.Optional;
import org.gerch.core.verdict.LotFacts;

/** Few days between publication and deadline. */
final class ShortPeriod implements Indicator {
    @Override
    public String code() {
        return "R003";
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        long least = settings.number(Setting.R003_DAYS);
        return Days.between(Days.published(lot), lot.deadline())
                .filter(days -> days < least)
                .map(days -> Days.citingDeadline(Flag.of(this), lot)
                        .with("days", days)
                        .with("least", least)
                        .flag());
    }
}
