package org.gerch.benchmarks.commands;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.gerch.benchmarks.FreshDatabase;
import org.gerch.benchmarks.Load;
import org.gerch.benchmarks.Measured;
import org.gerch.benchmarks.Rounds;
import org.gerch.benchmarks.Zipf;

/**
 * Many callers, each of whom waits until its command is durable before it sends the next.
 *
 * <p>The order of the contenders turns with each round, and each starts on an empty database that a shorter load has
 * warmed up.
 */
public final class CommandsComparison {

    /** Who calls how many aggregates. */
    private enum Scene {
        MANY(256, 10_000),
        CROWD(2_000, 10_000),
        HOT(256, 1);

        private final Load load;
        private final Zipf aggregates;

        Scene(int callers, int aggregates) {
            this.load = new Load(callers);
            this.aggregates = new Zipf(aggregates);
        }

        String of(Contender contender) {
            return contender + "_" + this;
        }
    }

    private static final String COPY = "COPY";
    private static final String NOTE = "ten metres of paving, seen by two neighbours ".repeat(4);

    private final Measured measured = new Measured();

    /** Commands a second of the ledger's engine, and how many times that is of each peer's. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        Rounds rounds = Rounds.of(arguments);
        try (EmbeddedPostgres server = FreshDatabase.durableServer()) {
            CopyLimit limit = limit(server);
            List<Contender> order = new ArrayList<>(List.of(Contender.values()));
            for (Contender contender : order) {
                warmUp(server, contender, rounds);
            }
            for (int round = 0; round < rounds.count(); round++) {
                for (Scene scene : Scene.values()) {
                    for (Contender contender : order) {
                        measure(server, scene, contender, rounds);
                    }
                }
                try (FreshDatabase database = new FreshDatabase(server)) {
                    double rows = limit.measure(database, rounds.warmUp(), rounds.measured());
                    System.err.printf(Locale.ROOT, "%-28s %,10.0f /s%n", COPY, rows);
                    measured.add(COPY, rows);
                }
                Collections.rotate(order, 1);
            }
        }
        return figures();
    }

    private Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        String ledger = Scene.MANY.of(Contender.LEDGER);
        figures.put("commandsPerSecond", Math.round(measured.median(ledger)));
        figures.put("ratioAxonJdbc", measured.ratio(ledger, Scene.MANY.of(Contender.AXON_JDBC)));
        figures.put("ratioAxonJdbcCached", measured.ratio(ledger, Scene.MANY.of(Contender.AXON_JDBC_CACHED)));
        figures.put("ratioCopy", measured.ratio(ledger, COPY));
        figures.put("copyRowsPerSecond", Math.round(measured.median(COPY)));
        for (Scene scene : List.of(Scene.CROWD, Scene.HOT)) {
            String name = scene.name().toLowerCase(Locale.ROOT);
            String ours = scene.of(Contender.LEDGER);
            figures.put(name + "CommandsPerSecond", Math.round(measured.median(ours)));
            figures.put(name + "RatioAxonJdbc", measured.ratio(ours, scene.of(Contender.AXON_JDBC)));
            figures.put(name + "RatioAxonJdbcCached", measured.ratio(ours, scene.of(Contender.AXON_JDBC_CACHED)));
        }
        Map<String, Number> percentiles = new LinkedHashMap<>();
        for (Scene scene : Scene.values()) {
            measured.percentiles(scene.of(Contender.LEDGER), percentiles);
        }
        percentiles.forEach((name, value) -> figures.put(fieldOf(name), value));
        return figures;
    }

    /** {@code LEDGER_HOTP99Millis} is {@code hotP99Millis}. */
    private static String fieldOf(String measure) {
        String name = measure.substring(measure.indexOf('_') + 1);
        int percentile = name.lastIndexOf('P');
        return name.substring(0, percentile).toLowerCase(Locale.ROOT) + name.substring(percentile);
    }

    /** Everybody once without being measured: whoever is first would otherwise run on a virtual machine that is still cold. */
    private static void warmUp(EmbeddedPostgres server, Contender contender, Rounds rounds) throws Exception {
        try (FreshDatabase database = new FreshDatabase(server);
                Contender.Running running = contender.start(database)) {
            load(Scene.MANY, running, rounds.measured());
        }
    }

    private void measure(EmbeddedPostgres server, Scene scene, Contender contender, Rounds rounds) throws Exception {
        try (FreshDatabase database = new FreshDatabase(server);
                Contender.Running running = contender.start(database)) {
            load(scene, running, rounds.warmUp());
            measured.add(scene.of(contender), load(scene, running, rounds.measured()));
        }
    }

    private static Load.Result load(Scene scene, Contender.Running running, Duration duration) throws Exception {
        return scene.load.during(duration, caller -> {
            SplittableRandom choice = new SplittableRandom(caller);
            return () -> send(running, new Footpath.Extend("path/" + scene.aggregates.next(choice), 10, NOTE));
        });
    }

    private static void send(Contender.Running running, Footpath.Extend command) {
        FutureCallback<Footpath.Extend, Object> answer = new FutureCallback<>();
        running.bus()
                .dispatch(
                        new GenericCommandMessage<>(
                                command, running.accompanied().apply(command)),
                        answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw new IllegalStateException("a command was not stored", result.exceptionResult());
        }
    }

    private static CopyLimit limit(EmbeddedPostgres server) throws Exception {
        try (FreshDatabase database = new FreshDatabase(server);
                Contender.Running running = Contender.LEDGER.start(database)) {
            load(Scene.MANY, running, Duration.ofSeconds(2));
            return CopyLimit.ofRowsIn(database);
        }
    }
}
