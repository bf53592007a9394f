package org.gerch.api.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.springframework.stereotype.Component;

/** {@code gerch_cosignature_*}: how far and when each witness cosigned last, how often it did not, and whether it disagrees. */
@Component
public class WitnessMetrics {
    private static final String WITNESS = "witness";

    private final MeterRegistry registry;

    WitnessMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Watches one witness; asked for at each scrape.
     *
     * @param size of the largest checkpoint that it cosigned
     * @param age in seconds since then; not a number before the first
     */
    public void watch(String witness, DoubleSupplier size, DoubleSupplier age, BooleanSupplier disagrees) {
        Gauge.builder("gerch.cosignature.size", size::getAsDouble)
                .description("Size of the largest checkpoint that the witness cosigned")
                .tag(WITNESS, witness)
                .register(registry);
        Gauge.builder("gerch.cosignature.age", age::getAsDouble)
                .description("Time since the witness cosigned last; grows too while nothing is recorded")
                .baseUnit("seconds")
                .tag(WITNESS, witness)
                .register(registry);
        Gauge.builder("gerch.cosignature.disagreement", () -> disagrees.getAsBoolean() ? 1 : 0)
                .description("1 while the witness holds that this log shows another history than it cosigned")
                .tag(WITNESS, witness)
                .register(registry);
    }

    /** Counts one attempt that brought no cosignature. */
    public void failed(String witness, String reason) {
        registry.counter("gerch.cosignature.failures", WITNESS, witness, "reason", reason)
                .increment();
    }
}
