package org.gerch.api.wiring;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the views have once shown everything that was in the log: until then a reader would be shown an old state as the
 * present one. Afterwards views are moments behind, which is no reason to turn readers away.
 */
@Component("caughtUp")
class CaughtUp implements HealthIndicator {
    private final ViewProgress progress;
    private volatile boolean once;

    CaughtUp(ViewProgress progress) {
        this.progress = progress;
    }

    @Override
    public Health health() {
        // Size first: what comes in between only makes the views look further ahead.
        once = once || isAt(progress.size());
        return once ? Health.up().build() : Health.outOfService().build();
    }

    private boolean isAt(long size) {
        var handled = progress.handled();
        return progress.names().stream().allMatch(name -> handled.getOrDefault(name, 0L) >= size);
    }
}
