package org.gerch.api.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.DoubleSupplier;
import org.springframework.stereotype.Component;

/** {@code gerch_log_size}, {@code gerch_view_lag} and {@code gerch_view_stopped_streams}: how long the log is, how far each view. */
@Component
public class LogMetrics {
    private final MeterRegistry registry;

    LogMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The number of events in the log; asked for at each scrape. */
    public void watchSize(DoubleSupplier size) {
        Gauge.builder("gerch.log.size", size::getAsDouble)
                .description("Events in the log; the next position")
                .register(registry);
    }

    /** How many events the log holds that the view has not seen; asked for at each scrape. */
    public void watchLag(String view, DoubleSupplier lag) {
        Gauge.builder("gerch.view.lag", lag::getAsDouble)
                .description("Events in the log that the view has not seen yet")
                .tag("view", view)
                .register(registry);
    }

    /** How many streams the view can't fold and has put aside; asked for at each scrape. */
    public void watchStopped(String view, DoubleSupplier streams) {
        Gauge.builder("gerch.view.stopped.streams", streams::getAsDouble)
                .description("Streams whose rows stopped at an event that the view could not fold")
                .tag("view", view)
                .register(registry);
    }
}
