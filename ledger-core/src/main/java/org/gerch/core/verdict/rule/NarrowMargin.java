package org.gerch.core.verdict.rule;

import java.util.Optional;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** Little between the winner's price and the next. */
final class NarrowMargin implements LotComparison {
    private static final EventTypes NEEDED = EventTypes.of(LotAwarded.class);

    @Override
    public String code() {
        return "R024";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        return settings.value(Setting.R024_RATIO)
                .flatMap(limit -> Margin.of(lot)
                        .filter(margin -> margin.ratio().compareTo(limit) <= 0)
                        .map(margin -> margin.flag(this)));
    }

    @Override
    public Limit among(double[] ratios, Settings settings) {
        return Limit.lower(ratios, settings.value(Setting.R024_RATIO));
    }

    @Override
    public boolean hasLimit(Settings settings) {
        return settings.value(Setting.R024_RATIO).isPresent();
    }
}
