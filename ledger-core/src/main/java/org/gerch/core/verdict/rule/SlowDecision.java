package org.gerch.core.verdict.rule;

import java.util.Optional;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** Many days between the deadline and the award. */
final class SlowDecision implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(LotAwarded.class);

    @Override
    public String code() {
        return "R062";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        long most = settings.number(Setting.R062_DAYS);
        return Days.ofDecision(this, lot, days -> days > most)
                .map(found -> found.with("most", most).flag());
    }
}
