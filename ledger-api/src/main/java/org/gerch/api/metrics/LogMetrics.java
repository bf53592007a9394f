package org.gerch.api.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.springframework.stereotype.Component;

/**
 * How long the log is, how much of it is signed, whether it still takes events, what the last self-check found, and how far each view is.
 *
 * <p>{@code gerch_log_size}, {@code gerch_log_halted}, {@code gerch_tree_size}, {@code gerch_checkpoint_age_seconds}, {@code
 * gerch_self_check_differences}, {@code gerch_self_check_age_seconds}, {@code gerch_view_lag} and {@code gerch_view_stopped_streams}.
 */
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

    /** Whether the log takes no events any more, as the database is not the one it signed. */
    public void watchHalted(BooleanSupplier halted) {
        Gauge.builder("gerch.log.halted", () -> halted.getAsBoolean() ? 1 : 0)
                .description(
                        "1 when nothing is recorded or signed any more, because the database is not the one that was signed")
                .register(registry);
    }

    /**
     * The newest signed tree; asked for at each scrape.
     *
     * @param size how many events it holds
     * @param age of its checkpoint in seconds; it grows while nothing new is recorded
     */
    public void watchTree(DoubleSupplier size, DoubleSupplier age) {
        Gauge.builder("gerch.tree.size", size::getAsDouble)
                .description("Events under the newest signed checkpoint")
                .register(registry);
        Gauge.builder("gerch.checkpoint.age", age::getAsDouble)
                .baseUnit("seconds")
                .description("Since the newest checkpoint was signed; it grows while nothing new is recorded")
                .register(registry);
    }

    /**
     * The last self-check, whichever node made it; asked for at each scrape.
     *
     * @param differences how many it found; not a number while there was none
     * @param age since its end in seconds; not a number while there was none
     */
    public void watchSelfCheck(DoubleSupplier differences, DoubleSupplier age) {
        Gauge.builder("gerch.self.check.differences", differences::getAsDouble)
                .description("Differences that the last self-check found between the database and what must be there")
                .register(registry);
        Gauge.builder("gerch.self.check.age", age::getAsDouble)
                .baseUnit("seconds")
                .description("Since the last self-check came to its end")
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
