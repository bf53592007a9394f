package org.gerch.api.wiring;

import org.gerch.api.metrics.LogMetrics;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Offers each view's lag as a figure, once it is known which views there are. */
@Component
class ViewLag {
    private final ViewProgress progress;
    private final LogMetrics metrics;

    ViewLag(ViewProgress progress, LogMetrics metrics) {
        this.progress = progress;
        this.metrics = metrics;
    }

    @EventListener(ApplicationReadyEvent.class)
    void watch() {
        progress.names().forEach(name -> metrics.watchLag(name, () -> lagOf(name)));
    }

    private double lagOf(String view) {
        return Math.max(0, progress.size() - progress.handled().getOrDefault(view, 0L));
    }
}
