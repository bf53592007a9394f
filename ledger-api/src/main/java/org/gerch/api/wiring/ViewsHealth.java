package org.gerch.api.wiring;

import java.util.Map;
import org.gerch.projections.writing.ProcessorState;
import org.gerch.projections.writing.ViewProcessors;
import org.gerch.store.DatabaseAway;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down when a view's processor has stopped; shows how far each has come.
 *
 * <p>A single stream that can't be folded is told but is no reason to be down: restarting would not help it, and all others go on.
 */
@Component("views")
class ViewsHealth implements HealthIndicator {
    private final ViewProcessors processors;
    private final ViewProgress progress;
    private final StoppedStreams stopped;

    ViewsHealth(ViewProcessors processors, ViewProgress progress, StoppedStreams stopped) {
        this.processors = processors;
        this.progress = progress;
        this.stopped = stopped;
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
        for (String name : progress.names()) {
            health.withDetail(name, handled.getOrDefault(name, 0L));
            int streams = stopped.of(name).size();
            if (streams > 0) {
                health.withDetail(name + " stopped streams", streams);
            }
        }
        for (ProcessorState state : processors.states()) {
            if (!state.isWell()) {
                health.down().withDetail(state.view() + " stopped", true);
            }
        }
        return health.build();
    }
}
