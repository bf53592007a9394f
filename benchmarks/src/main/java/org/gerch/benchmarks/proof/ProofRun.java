package org.gerch.benchmarks.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gerch.benchmarks.Load;
import org.gerch.benchmarks.Measured;
import org.gerch.benchmarks.Medians;
import org.gerch.benchmarks.Rounds;
import org.gerch.benchmarks.live.KeptConnection;
import org.gerch.benchmarks.views.StoryLedger;
import org.gerch.store.Checkpoints;
import org.gerch.store.PublishedCheckpoint;

/** One asker after another proof: of an event anywhere in the log, in the first checkpoint that covers it. */
public final class ProofRun {
    private static final long EVENTS = 1_000_000;
    private static final String PROOF = "proof";
    private static final int OK = 200;

    private final Measured measured = new Measured();

    /** Milliseconds from sending to the last byte, as medians of the rounds' percentiles. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        long events = arguments.isEmpty() ? EVENTS : Long.parseLong(arguments.getFirst());
        Rounds rounds = Rounds.of(arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size()));
        try (StoryLedger ledger = StoryLedger.served(events)) {
            awaitCheckpoint(ledger);
            ask(ledger, rounds.warmUp().plus(rounds.measured()));
            for (int round = 0; round < rounds.count(); round++) {
                measured.add(PROOF, ask(ledger, rounds.measured()));
            }
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("p50Millis", Medians.rounded(measured.median(PROOF + "P50Millis")));
        figures.put("p99Millis", Medians.rounded(measured.median(PROOF + "P99Millis")));
        figures.put("proofsPerSecond", Math.round(measured.median(PROOF)));
        return figures;
    }

    private static Load.Result ask(StoryLedger ledger, Duration duration) throws Exception {
        long size = ledger.size();
        try (KeptConnection connection = new KeptConnection(ledger.port())) {
            SplittableRandom choice = new SplittableRandom(size);
            return new Load(1).during(duration, caller -> () -> {
                connection.send(request(choice.nextLong(size)));
                int status = connection.answer();
                if (status != OK) {
                    throw new IllegalStateException("a proof was answered with " + status);
                }
            });
        }
    }

    private static byte[] request(long position) {
        return ("GET /api/v1/events/" + position + "/proof HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(UTF_8);
    }

    private static void awaitCheckpoint(StoryLedger ledger) throws InterruptedException {
        Checkpoints checkpoints = ledger.part(Checkpoints.class);
        while (checkpoints.newest().map(PublishedCheckpoint::size).orElse(0L) < ledger.size()) {
            Thread.sleep(50);
        }
    }
}
