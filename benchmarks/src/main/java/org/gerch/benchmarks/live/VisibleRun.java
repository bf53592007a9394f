package org.gerch.benchmarks.live;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.gerch.benchmarks.FreshDatabase;
import org.gerch.benchmarks.Latencies;
import org.gerch.benchmarks.Medians;
import org.gerch.benchmarks.Rounds;

/**
 * How long it takes from the moment at which a command was to be sent to its row in the public view.
 *
 * <p>An open loop: commands are due at a steady rate, whether or not the ledger could take the ones before. A row becomes
 * visible together with its view's token, which is watched on a connection of its own.
 */
public final class VisibleRun {
    private static final int PER_SECOND = 2_000;
    private static final String TOKEN = """
            select (convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint
            from processing.token where processor = 'parties'
            """;

    private final List<Double> medians = new ArrayList<>();
    private final List<Double> worst = new ArrayList<>();

    /** Milliseconds, as medians of the rounds' percentiles. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        Rounds rounds = Rounds.of(arguments);
        try (EmbeddedPostgres server = FreshDatabase.durableServer()) {
            latencies(server, rounds.cold(), Duration.ZERO);
            for (int round = 0; round < rounds.count(); round++) {
                Latencies latencies = latencies(server, rounds.warmUp(), rounds.measured());
                medians.add(latencies.millis(0.5));
                worst.add(latencies.millis(0.99));
                System.err.printf(
                        "%,d commands: p50 %.1f ms, p99 %.1f ms%n",
                        latencies.count(), medians.getLast(), worst.getLast());
            }
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("commandsPerSecond", PER_SECOND);
        figures.put("p50Millis", Medians.rounded(Medians.of(medians)));
        figures.put("p99Millis", Medians.rounded(Medians.of(worst)));
        return figures;
    }

    private static Latencies latencies(EmbeddedPostgres server, Duration warmUp, Duration counted) throws Exception {
        try (FreshDatabase database = new FreshDatabase(server);
                Application application = Application.start(database);
                Connection watching = database.owner().getConnection()) {
            Parties parties = Parties.registeredIn(application);
            measure(parties, watching, warmUp);
            application.awaitViews();
            return measure(parties, watching, counted);
        }
    }

    private static Latencies measure(Parties parties, Connection watching, Duration duration) throws Exception {
        ConcurrentSkipListMap<Long, Long> dueByPosition = new ConcurrentSkipListMap<>();
        ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
        Latencies latencies = new Latencies();
        long commands = PER_SECOND * duration.toSeconds();
        Thread watcher = Thread.ofPlatform().start(() -> watch(watching, dueByPosition, latencies, commands, failures));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            SplittableRandom choice = new SplittableRandom(commands);
            long start = System.nanoTime();
            for (long command = 0; command < commands && failures.isEmpty(); command++) {
                long due = start + command * 1_000_000_000L / PER_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                int party = parties.anyParty(choice);
                callers.submit(() -> {
                    try {
                        dueByPosition.put(parties.rename(party), due);
                    } catch (RuntimeException failed) {
                        failures.add(failed);
                    }
                });
            }
        }
        watcher.join();
        if (!failures.isEmpty()) {
            throw failures.peek();
        }
        return latencies;
    }

    private static void watch(
            Connection connection,
            ConcurrentSkipListMap<Long, Long> dueByPosition,
            Latencies latencies,
            long commands,
            ConcurrentLinkedQueue<Exception> failures) {
        try (PreparedStatement token = connection.prepareStatement(TOKEN)) {
            long counted = 0;
            while (counted < commands && failures.isEmpty()) {
                long visible = position(token);
                long now = System.nanoTime();
                for (var due = dueByPosition.firstEntry();
                        due != null && due.getKey() <= visible;
                        due = dueByPosition.firstEntry()) {
                    latencies.add(now - due.getValue());
                    dueByPosition.remove(due.getKey());
                    counted++;
                }
                LockSupport.parkNanos(500_000);
            }
        } catch (SQLException failed) {
            failures.add(failed);
        }
    }

    private static long position(PreparedStatement token) throws SQLException {
        try (ResultSet row = token.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        }
    }
}
