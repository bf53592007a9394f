package org.gerch.api.selfcheck;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.gerch.api.metrics.LogMetrics;
import org.gerch.store.KeptSelfCheck;
import org.gerch.store.SelfChecks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the self-checks found, for health, metrics and pages. */
@Configuration(proxyBeanMethods = false)
class SelfCheckWiring {

    @Bean
    SelfChecks selfChecks(DataSource connections, LogMetrics metrics, InstantSource clock) {
        SelfChecks checks = new SelfChecks(connections);
        metrics.watchSelfCheck(
                () -> checks.newest()
                        .map(KeptSelfCheck::differences)
                        .map(Long::doubleValue)
                        .orElse(Double.NaN),
                () -> checks.newest()
                        .map(KeptSelfCheck::endedAt)
                        .map(ended -> age(ended, clock))
                        .orElse(Double.NaN));
        return checks;
    }

    private static double age(Instant ended, InstantSource clock) {
        return Duration.between(ended, clock.instant()).toMillis() / 1_000.0;
    }
}
