package org.gerch.benchmarks.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.benchmarks.Medians;
import org.gerch.core.views.Views;
import org.gerch.projections.Leaves;
import org.gerch.projections.reading.Order;
import org.gerch.projections.reading.ViewFilter;
import org.gerch.projections.reading.ViewQuery;

/** One ledger that grows: what appending, rebuilding and asking cost when it has so many events. */
public final class Growth {
    private static final List<Long> USUAL_SIZES = List.of(10_000L, 100_000L, 1_000_000L, 5_000_000L);
    private static final int ASKED = 200;
    private static final int STREAMS = 200;
    private static final int PAGE = 20;

    private final Map<String, Number> figures = new LinkedHashMap<>();

    /** For each size, given or usual, figures whose names end in it. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        List<Long> sizes = arguments.isEmpty()
                ? USUAL_SIZES
                : arguments.stream().map(Long::parseLong).toList();
        try (StoryLedger ledger = StoryLedger.of(sizes.getFirst() / 2)) {
            for (long size : sizes) {
                measure(ledger, size);
            }
        }
        return figures;
    }

    private void measure(StoryLedger ledger, long size) throws Exception {
        long before = ledger.size();
        long start = System.nanoTime();
        ledger.growTo(size);
        note("appendsPerSecond", size, Math.round((size - before) / ((System.nanoTime() - start) / 1e9)));
        note("rebuiltPerSecond", size, Math.round(RebuildComparison.rebuild(ledger)));
        note("listMillis", size, Medians.rounded(medianMillis(ASKED, turn -> list(ledger))));
        note("streamMillis", size, Medians.rounded(medianMillis(STREAMS, turn -> stream(ledger, turn))));
    }

    private void note(String figure, long size, Number value) {
        figures.put(figure + size, value);
        System.err.printf("%s at %,d events: %s%n", figure, size, value);
    }

    /** The first page of verdicts, as the list asks for it. */
    private static void list(StoryLedger ledger) {
        ledger.part(ViewQuery.class).find(Views.VERDICTS, ViewFilter.ALL, Order.NEWEST, ledger.size(), null, PAGE);
    }

    /** All events of one stream somewhere in the log, decoded, as a page about one matter needs them. */
    private static void stream(StoryLedger ledger, int turn) {
        long size = ledger.size();
        long position = size * turn / STREAMS;
        Leaves leaves = ledger.part(Leaves.class);
        leaves.stream(leaves.page(position, 1).getFirst().stream(), size);
    }

    @FunctionalInterface
    private interface Asking {
        void ask(int turn);
    }

    private static double medianMillis(int times, Asking asking) {
        List<Double> millis = new ArrayList<>();
        for (int turn = 0; turn < times; turn++) {
            long start = System.nanoTime();
            asking.ask(turn);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return Medians.of(millis);
    }
}
