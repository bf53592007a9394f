package org.gerch.api.selfcheck;

import java.util.Optional;
import org.gerch.store.DatabaseAway;
import org.gerch.store.KeptSelfCheck;
import org.gerch.store.SelfChecks;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the last self-check found a difference, and says which. */
@Component("selfCheck")
class SelfCheckHealth implements HealthIndicator {
    private final SelfChecks checks;

    SelfCheckHealth(SelfChecks checks) {
        this.checks = checks;
    }

    @Override
    public Health health() {
        try {
            Optional<KeptSelfCheck> newest = checks.newest();
            return newest.isPresent()
                    ? told(newest.get())
                    : Health.up().withDetail("last", "none yet").build();
        } catch (RuntimeException failed) {
            if (!DatabaseAway.isBehind(failed)) {
                throw failed;
            }
            return Health.down().withDetail("database", "cannot be asked").build();
        }
    }

    private static Health told(KeptSelfCheck newest) {
        Health.Builder health = newest.differences() == 0 ? Health.up() : Health.down();
        health.withDetail("last", newest.endedAt())
                .withDetail("events", newest.size())
                .withDetail("differences", newest.differences());
        CheckReport.named(newest.report()).stream()
                .findFirst()
                .ifPresent(first -> health.withDetail("first", first.sentence()));
        return health.build();
    }
}
