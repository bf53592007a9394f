package org.gerch.core.verdict.rule;

import java.util.Optional;
import java.util.Set;
import org.gerch.core.tender.Method;
import org.gerch.core.verdict.LotFacts;

/** Few days between publication and deadline. */
final class ShortPeriod implements Indicator {
    private static final Set<Method> ANY = Set.of(Method.values());

    @Override
    public String code() {
        return "R003";
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        long least = settings.number(Setting.R003_DAYS);
        boolean asked = lot.invitation()
                .filter(invitation -> settings.methods(code(), ANY)
                        .contains(invitation.event().method()))
                .isPresent();
        return Days.between(Days.published(lot), lot.deadline())
                .filter(days -> asked && days < least)
                .map(days -> Days.citingDeadline(Flag.of(this), lot)
                        .with("days", days)
                        .with("least", least)
                        .flag());
    }
}
