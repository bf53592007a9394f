package org.gerch.benchmarks.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gerch.benchmarks.Load;
import org.gerch.benchmarks.Measured;
import org.gerch.benchmarks.Rounds;
import org.gerch.benchmarks.live.KeptConnection;
import org.gerch.benchmarks.views.StoryLedger;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewFilter;
import org.gerch.projections.reading.ViewQuery;

/** Filtered pages of verdicts out of many lots, beside an answer of the same size that is always the same. */
public final class QueryComparison {
    private static final long LOTS = 100_000;
    private static final int FILTERS = 1_000;
    private static final Load CALLERS = new Load(16);
    private static final int OK = 200;
    private static final String VERDICTS = "verdicts";
    private static final String CONSTANT = "constant";

    private final Measured measured = new Measured();

    /** Pages a second, and what part that is of the rate of constant answers. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        long lots = arguments.isEmpty() ? LOTS : Long.parseLong(arguments.getFirst());
        Rounds rounds = Rounds.of(arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size()));
        Map<String, Number> figures = new LinkedHashMap<>();
        try (StoryLedger ledger = StoryLedger.served(0, ConstantAnswers.class);
                Filters filters = withLots(ledger, lots)) {
            List<String> lists = filters.find(FILTERS);
            int bytes = filters.meanBytes(lists);
            Map<String, List<String>> asked = Map.of(VERDICTS, lists, CONSTANT, List.of("/constant?bytes=" + bytes));
            List<String> order = new ArrayList<>(List.of(VERDICTS, CONSTANT));
            for (String what : order) {
                load(ledger.port(), asked.getOrDefault(what, List.of()), rounds.cold());
            }
            for (int round = 0; round < rounds.count(); round++) {
                for (String what : order) {
                    load(ledger.port(), asked.getOrDefault(what, List.of()), rounds.warmUp());
                    measured.add(what, load(ledger.port(), asked.getOrDefault(what, List.of()), rounds.measured()));
                }
                Collections.rotate(order, 1);
            }
            figures.put("pagesPerSecond", Math.round(measured.median(VERDICTS)));
            figures.put("ratioHelloWorld", measured.ratio(VERDICTS, CONSTANT));
            figures.put("constantsPerSecond", Math.round(measured.median(CONSTANT)));
            figures.put("bodyBytes", bytes);
            figures.put("lots", lots(ledger));
            measured.percentiles(VERDICTS, figures);
        }
        return figures;
    }

    /** Copies of the story until there are so many lots, and what can be asked of them. */
    private static Filters withLots(StoryLedger ledger, long lots) throws Exception {
        ledger.rebuildViews();
        long inOneTelling = lots(ledger);
        ledger.growTo(ledger.size() * ((lots + inOneTelling - 1) / inOneTelling));
        ledger.rebuildViews();
        return new Filters(ledger.port());
    }

    private static long lots(StoryLedger ledger) {
        return ledger.part(ViewQuery.class).count(Views.VERDICTS, ViewFilter.ALL, ledger.size());
    }

    private static Load.Result load(int port, List<String> addresses, Duration duration) throws Exception {
        Queue<KeptConnection> connections = new ConcurrentLinkedQueue<>();
        List<byte[]> requests = addresses.stream()
                .map(address -> ("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(UTF_8))
                .toList();
        try {
            return CALLERS.during(duration, caller -> {
                KeptConnection connection = new KeptConnection(port);
                connections.add(connection);
                SplittableRandom choice = new SplittableRandom(caller);
                return () -> {
                    connection.send(requests.get(choice.nextInt(requests.size())));
                    int status = connection.answer();
                    if (status != OK) {
                        throw new IllegalStateException("a question was answered with " + status);
                    }
                };
            });
        } finally {
            for (KeptConnection connection : connections) {
                connection.close();
            }
        }
    }
}
