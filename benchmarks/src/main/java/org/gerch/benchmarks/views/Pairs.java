package org.gerch.benchmarks.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.benchmarks.Medians;

/**
 * Two contenders on one ledger, each after the other; the first pair only warms up.
 *
 * @param events how long the ledger's log is
 * @param count how many pairs are counted
 */
record Pairs(long events, int count) {
    private static final int USUAL = 5;

    /** Measures events a second. */
    @FunctionalInterface
    interface Contender {
        double measure(StoryLedger ledger) throws Exception;
    }

    /** From the arguments {@code [EVENTS [PAIRS]]}. */
    static Pairs of(List<String> arguments, long usualEvents) {
        return new Pairs(
                arguments.isEmpty() ? usualEvents : Long.parseLong(arguments.getFirst()),
                arguments.size() < 2 ? USUAL : Integer.parseInt(arguments.get(1)));
    }

    /** Our events a second, and under {@code ratio} how many times that is of the peer's. */
    Map<String, Number> measured(Contender peer, Contender ours, String ratio) throws Exception {
        List<Double> rates = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (StoryLedger ledger = StoryLedger.of(events)) {
            for (int pair = -1; pair < count; pair++) {
                double theirs = peer.measure(ledger);
                double own = ours.measure(ledger);
                System.err.printf(
                        "ours %,8.0f events/s, the peer %,8.0f events/s%s%n",
                        own, theirs, pair < 0 ? " (warming up)" : "");
                if (pair >= 0) {
                    rates.add(own);
                    ratios.add(own / theirs);
                }
            }
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("eventsPerSecond", Math.round(Medians.of(rates)));
        figures.put(ratio, Medians.rounded(Medians.of(ratios)));
        return figures;
    }
}
