package org.gerch.core.verdict.rule;

import java.util.Optional;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** Much between the winner's price and the next. */
final class WideMargin implements LotComparison {
    private static final EventTypes NEEDED = EventTypes.of(LotAwarded.class);

    @Override
    public String code() {
        return "R058";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        return settings.value(Setting.R058_RATIO)
                .flatMap(limit -> Margin.of(lot)
                        .filter(margin -> margin.ratio().compareTo(limit) >= 0)
                        .map(margin -> margin.flag(this)));
    }

    @Override
    public Limit among(double[] ratios, Settings settings) {
        return Limit.upper(ratios, settings.value(Setting.R058_RATIO));
    }

    @Override
    public boolean hasLimit(Settings settings) {
        return settings.value(Setting.R058_RATIO).isPresent();
    }
}
