package org.gerch.api.wiring;

import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when a view's processor has stopped or can't get past an event; shows how far each has come. */
@Component("views")
class ViewsHealth implements HealthIndicator {
    private final EventProcessingConfiguration processing;
    private final ViewProgress progress;

    ViewsHealth(EventProcessingConfiguration processing, ViewProgress progress) {
        this.processing = processing;
        this.progress = progress;
    }

    @Override
    public Health health() {
        Map<String, Long> handled = progress.handled();
        Health.Builder health = Health.up().withDetail("size", progress.size());
        processing.eventProcessors().forEach((name, processor) -> {
            health.withDetail(name, handled.getOrDefault(name, 0L));
            if (!isWell(processor)) {
                health.down();
            }
        });
        return health.build();
    }

    private static boolean isWell(EventProcessor processor) {
        return processor.isRunning() && !processor.isError();
    }
}
