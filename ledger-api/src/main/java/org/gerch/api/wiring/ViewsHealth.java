package org.gerch.api.wiring;

import java.util.Map;
import org.gerch.projections.writing.ProcessorState;
import org.gerch.projections.writing.ViewProcessors;
import org.gerch.store.DatabaseAway;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when a view's processor has stopped or can't get past an event; shows how far each has come. */
@Component("views")
class ViewsHealth implements HealthIndicator {
    private final ViewProcessors processors;
    private final ViewProgress progress;

    ViewsHealth(ViewProcessors processors, ViewProgress progress) {
        this.processors = processors;
        this.progress = progress;
    }

    @Override
    public Health health() {
        try {
            return asked();
        } catch (RuntimeException failed) {
            if (DatabaseAway.isBehind(failed)) {
                return Health.down().withDetail("database", "cannot be asked").build();
            }
            throw failed;
        }
    }

    private Health asked() {
        Map<String, Long> handled = progress.handled();
        Health.Builder health = Health.up().withDetail("size", progress.size());
        progress.names().forEach(name -> health.withDetail(name, handled.getOrDefault(name, 0L)));
        for (ProcessorState state : processors.states()) {
            if (!state.isWell()) {
                health.down().withDetail(state.view() + " stopped", true);
            }
        }
        return health.build();
    }
}
