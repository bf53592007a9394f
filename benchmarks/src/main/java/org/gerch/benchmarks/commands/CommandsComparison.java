package org.gerch.benchmarks.commands;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.gerch.benchmarks.Medians;

/**
 * Many callers, each of whom waits until its command is durable before it sends the next.
 *
 * <p>The order of the contenders turns with each round, and each starts on an empty database that a shorter load has
 * warmed up.
 */
public final class CommandsComparison {

    private static final int CALLERS = 256;
    private static final int AGGREGATES = 2_000;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final String NOTE = "ten metres of paving, seen by two neighbours ".repeat(4);

    private final Map<Contender, List<Double>> rates = new EnumMap<>(Contender.class);

    /** Commands a second of the ledger's engine, and how many times that is of each peer's. */
    public Map<String, Number> run() throws Exception {
        try (EmbeddedPostgres server = FreshDatabase.durableServer()) {
            List<Contender> order = new ArrayList<>(List.of(Contender.values()));
            for (int round = 0; round < ROUNDS; round++) {
                for (Contender contender : order) {
                    measure(server, contender);
                }
                Collections.rotate(order, 1);
            }
        }
        double ledger = median(Contender.LEDGER);
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("commandsPerSecond", Math.round(ledger));
        figures.put("ratioAxonJdbc", Medians.rounded(ledger / median(Contender.AXON_JDBC)));
        figures.put("ratioAxonJdbcCached", Medians.rounded(ledger / median(Contender.AXON_JDBC_CACHED)));
        return figures;
    }

    private void measure(EmbeddedPostgres server, Contender contender) throws Exception {
        try (FreshDatabase database = new FreshDatabase(server);
                Contender.Running running = contender.start(database)) {
            load(running.bus(), WARM_UP);
            double rate = load(running.bus(), MEASURED);
            System.err.printf("%-16s %,8.0f commands/s%n", contender, rate);
            rates.computeIfAbsent(contender, any -> new ArrayList<>()).add(rate);
        }
    }

    private double median(Contender contender) {
        return Medians.of(rates.getOrDefault(contender, List.of()));
    }

    private static double load(CommandBus bus, Duration duration) throws Exception {
        AtomicLong done = new AtomicLong();
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                SplittableRandom choice = new SplittableRandom(caller);
                callers.add(threads.submit(() -> {
                    go.await();
                    long end = System.nanoTime() + duration.toNanos();
                    while (System.nanoTime() < end) {
                        send(bus, new Footpath.Extend("path/" + choice.nextInt(AGGREGATES), 10, NOTE));
                        done.incrementAndGet();
                    }
                    return null;
                }));
            }
            long start = System.nanoTime();
            go.countDown();
            for (Future<?> caller : callers) {
                caller.get();
            }
            return done.get() / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static void send(CommandBus bus, Footpath.Extend command) {
        FutureCallback<Footpath.Extend, Object> answer = new FutureCallback<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(command), answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw new IllegalStateException("a command was not stored", result.exceptionResult());
        }
    }
}
