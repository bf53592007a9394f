package org.gerch.api.metrics;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** {@code gerch_append_*}: how many events and waiting commands each transaction of the appender stored, and how long it took. */
@Component
public class AppendMetrics {
    private final DistributionSummary leaves;
    private final DistributionSummary callers;
    private final Timer latency;

    AppendMetrics(MeterRegistry registry) {
        leaves = DistributionSummary.builder("gerch.append.leaves")
                .description("Events stored in one transaction")
                .serviceLevelObjectives(1, 10, 100, 1_000)
                .register(registry);
        callers = DistributionSummary.builder("gerch.append.callers")
                .description("Waiting commands answered by one transaction")
                .register(registry);
        latency = Timer.builder("gerch.append")
                .description("From taking up a batch to its being durable")
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(5),
                        Duration.ofMillis(25),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1))
                .register(registry);
    }

    /** Called by the one appender: records only, never waits. */
    public void stored(int answered, int events, Duration took) {
        callers.record(answered);
        leaves.record(events);
        latency.record(took);
    }
}
