package org.gerch.core.verdict.rule;

import java.util.Optional;
import org.gerch.core.verdict.LotFacts;

/** Few days between publication and the opening of the bids. */
final class OpenedSoon implements Indicator {
    @Override
    public String code() {
        return "R014";
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        long least = settings.number(Setting.R014_DAYS);
        return Days.between(Days.published(lot), Days.opening(lot))
                .filter(days -> days < least)
                .map(days -> Flag.of(this)
                        .with("days", days)
                        .with("least", least)
                        .resting(lot.invitation().stream().toList())
                        .resting(Days.openings(lot))
                        .flag());
    }
}
