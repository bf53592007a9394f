package org.gerch.api.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** {@code gerch_command_seconds}: how many commands of each type ended how, and how long they took. */
@Component
public class CommandMetrics {
    private final MeterRegistry registry;

    CommandMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts one command by its name, such as {@code submit-bid}. */
    public void ended(String command, CommandOutcome outcome, Duration took) {
        Timer.builder("gerch.command")
                .description("Commands by type and outcome, from their arrival at the bus to their answer")
                .tag("command", command)
                .tag("outcome", outcome.label())
                .register(registry)
                .record(took);
    }
}
