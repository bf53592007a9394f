package org.gerch.benchmarks.live;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gerch.benchmarks.FreshDatabase;
import org.gerch.benchmarks.Load;
import org.gerch.benchmarks.Measured;
import org.gerch.benchmarks.Rounds;

/**
 * The command bus with every view following the log, beside the same without.
 *
 * <p>With views the clock stops only when they have seen the last event: a rate that leaves them behind can't be kept up.
 */
public final class LiveComparison {
    private static final Load CALLERS = new Load(256);
    private static final String LIVE = "live";
    private static final String ALONE = "alone";

    private final Measured measured = new Measured();

    /** Commands a second that the views keep up with, and what part that is of the rate without views. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        Rounds rounds = Rounds.of(arguments);
        try (EmbeddedPostgres server = FreshDatabase.durableServer()) {
            rate(server, LIVE, rounds.cold(), Duration.ZERO);
            for (int round = 0; round < rounds.count(); round++) {
                for (String contender : round % 2 == 0 ? List.of(LIVE, ALONE) : List.of(ALONE, LIVE)) {
                    double rate = rate(server, contender, rounds.warmUp(), rounds.measured());
                    measured.add(contender, rate);
                    System.err.printf(Locale.ROOT, "%-28s %,10.0f /s%n", contender, rate);
                }
            }
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("commandsPerSecond", Math.round(measured.median(LIVE)));
        figures.put("commandsPerSecondWithoutViews", Math.round(measured.median(ALONE)));
        figures.put("ratioCommands", measured.ratio(LIVE, ALONE));
        return figures;
    }

    private static double rate(EmbeddedPostgres server, String contender, Duration warmUp, Duration counted)
            throws Exception {
        try (FreshDatabase database = new FreshDatabase(server);
                Application application = Application.start(database)) {
            boolean live = contender.equals(LIVE);
            if (!live) {
                application.withoutViews();
            }
            Parties parties = Parties.registeredIn(application);
            CALLERS.during(warmUp, parties::callerOfTheBus);
            if (live) {
                application.awaitViews();
            }
            long start = System.nanoTime();
            Load.Result result = CALLERS.during(counted, parties::callerOfTheBus);
            if (live) {
                application.awaitViews();
            }
            return result.latencies().count() / ((System.nanoTime() - start) / 1e9);
        }
    }
}
