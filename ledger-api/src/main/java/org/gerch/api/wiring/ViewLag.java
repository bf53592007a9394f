package org.gerch.api.wiring;

import org.gerch.api.metrics.LogMetrics;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Offers each view's lag and stopped streams as figures, once it is known which views there are. */
@Component
class ViewLag {
    private final ViewProgress progress;
    private final LogMetrics metrics;
    private final StoppedStreams stopped;

    ViewLag(ViewProgress progress, LogMetrics metrics, StoppedStreams stopped) {
        this.progress = progress;
        this.stopped = stopped;
        this.metrics = metrics;
    }

    @EventListener(ApplicationReadyEvent.class)
    void watch() {
        progress.names().forEach(name -> {
            metrics.watchLag(name, () -> lagOf(name));
            metrics.watchStopped(name, () -> stopped.of(name).size());
        });
    }

    private double lagOf(String view) {
        return Math.max(0, progress.size() - progress.handled().getOrDefault(view, 0L));
    }
}
