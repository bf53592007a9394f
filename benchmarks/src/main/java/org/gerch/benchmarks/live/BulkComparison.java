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

/** One batch over HTTP beside 256 callers of the command bus: the same commands to the same application. */
public final class BulkComparison {
    private static final Load CALLERS = new Load(256);
    private static final String BATCH = "batch";
    private static final String BUS = "bus";

    private final Measured measured = new Measured();

    /** Commands a second of the batch endpoint, and what part that is of the bus's. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        Rounds rounds = Rounds.of(arguments);
        try (EmbeddedPostgres server = FreshDatabase.durableServer()) {
            for (int round = 0; round < rounds.count(); round++) {
                for (String contender : round % 2 == 0 ? List.of(BUS, BATCH) : List.of(BATCH, BUS)) {
                    measure(server, contender, rounds);
                }
            }
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("batchCommandsPerSecond", Math.round(measured.median(BATCH)));
        figures.put("commandsPerSecond", Math.round(measured.median(BUS)));
        figures.put("ratioCommands", measured.ratio(BATCH, BUS));
        return figures;
    }

    private void measure(EmbeddedPostgres server, String contender, Rounds rounds) throws Exception {
        try (FreshDatabase database = new FreshDatabase(server);
                Application application = Application.start(database).withoutViews()) {
            Parties parties = Parties.registeredIn(application);
            BatchLoad batch = new BatchLoad(application.port(), application.token());
            double rate = 0;
            for (Duration duration : List.of(rounds.warmUp(), rounds.measured())) {
                rate = contender.equals(BATCH)
                        ? batch.during(duration, duration.toMillisPart())
                        : CALLERS.during(duration, parties::callerOfTheBus).perSecond();
            }
            measured.add(contender, rate);
            System.err.printf(Locale.ROOT, "%-28s %,10.0f /s%n", contender, rate);
        }
    }
}
