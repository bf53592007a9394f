package org.gerch.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of all rounds, each printed when it is known. */
public final class Measured {
    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    public void add(String what, double value) {
        values.computeIfAbsent(what, any -> new ArrayList<>()).add(value);
    }

    /** A load's rate, and its percentiles as {@code <what>P50Millis} to {@code P999}. */
    public void add(String what, Load.Result result) {
        add(what, result.perSecond());
        add(what + "P50Millis", result.latencies().millis(0.5));
        add(what + "P95Millis", result.latencies().millis(0.95));
        add(what + "P99Millis", result.latencies().millis(0.99));
        add(what + "P999Millis", result.latencies().millis(0.999));
        System.err.printf(
                Locale.ROOT,
                "%-28s %,10.0f /s   p50 %7.1f  p95 %7.1f  p99 %7.1f  p99.9 %7.1f ms%n",
                what,
                result.perSecond(),
                result.latencies().millis(0.5),
                result.latencies().millis(0.95),
                result.latencies().millis(0.99),
                result.latencies().millis(0.999));
    }

    public double median(String what) {
        return Medians.of(values.getOrDefault(what, List.of()));
    }

    /**
     * The median of one round's ratios: what came in the same round had the same machine.
     *
     * @param above as often measured as {@code below}
     */
    public double ratio(String above, String below) {
        List<Double> upper = values.getOrDefault(above, List.of());
        List<Double> lower = values.getOrDefault(below, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < upper.size(); i++) {
            ratios.add(upper.get(i) / lower.get(i));
        }
        return Medians.rounded(Medians.of(ratios));
    }

    /** Puts a load's median percentiles among the figures. */
    public void percentiles(String what, Map<String, Number> figures) {
        for (String percentile : List.of("P50Millis", "P95Millis", "P99Millis", "P999Millis")) {
            figures.put(what + percentile, Medians.rounded(median(what + percentile)));
        }
    }
}
