package org.gerch.core.verdict.rule;

import java.util.Optional;
import org.gerch.core.tender.AwardEvent.LotAwarded;
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
        long least = settings.number(Setting.R061_DAYS);
        return Days.ofDecision(this, lot, days -> days < least)
                .map(found -> found.with("least", least).flag());
    }
}
