package org.gerch.benchmarks.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.benchmarks.Measured;
import org.gerch.benchmarks.Medians;
import org.gerch.benchmarks.Packaged;
import org.gerch.benchmarks.Scratch;
import org.gerch.benchmarks.views.StoryLedger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged verifier on an exported log that it sees for the first time: the tree alone, and with every event and view anew. */
public final class VerifyRun {
    private static final long EVENTS = 1_000_000;
    private static final int ROUNDS = 5;
    private static final String TREE = "tree";
    private static final String VERDICTS = "verdicts";

    private final Measured measured = new Measured();

    /** Leaves a second of one processor without the verdicts, and events a second of all of them with. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        long events = arguments.isEmpty() ? EVENTS : Long.parseLong(arguments.getFirst());
        int rounds = arguments.size() < 2 ? ROUNDS : Integer.parseInt(arguments.get(1));
        Path log = exported(events);
        for (int round = -1; round < rounds; round++) {
            double tree = rate(log, "--no-replay");
            double verdicts = rate(log);
            System.err.printf(
                    "%,10.0f leaves/s without verdicts, %,10.0f events/s with%s%n",
                    tree, verdicts, round < 0 ? " (not counted)" : "");
            if (round >= 0) {
                measured.add(TREE, tree);
                measured.add(VERDICTS, verdicts);
            }
        }
        int processors = Runtime.getRuntime().availableProcessors();
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("leavesPerSecondPerCore", Medians.rounded(measured.median(TREE) / processors));
        figures.put("eventsPerSecondWithVerdicts", Medians.rounded(measured.median(VERDICTS)));
        return figures;
    }

    /** A log with a story and copies of it, as a stranger would have copied it. */
    private static Path exported(long events) throws Exception {
        Path log = Scratch.directory("exported");
        try (StoryLedger ledger = StoryLedger.served(events)) {
            ledger.rebuildViews();
            run(
                    Packaged.application(
                            List.of("export-log", log.toString(), "--url", "http://localhost:" + ledger.port())),
                    Scratch.file("export", ".txt"));
        }
        return log;
    }

    private static double rate(Path log, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("verify", log.toString(), "--json", "--state"));
        // Nothing is remembered of it, so that everything is read.
        words.add(Scratch.directory("state").toString());
        words.addAll(List.of(options));
        List<String> written = run(Packaged.verifier(words), Scratch.file("report", ".json"));
        JsonNode report = JsonMapper.shared().readTree(written.getLast());
        if (!report.path("ok").asBoolean(false)) {
            throw new IllegalStateException("the log is not as it must be: " + report);
        }
        return report.path("eventsPerSecond").asDouble();
    }

    private static List<String> run(ProcessBuilder program, Path written) throws Exception {
        int code = program.redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(written.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(program.command() + " ended with " + code + " and said: "
                    + Files.readString(written)
                            .lines()
                            .findFirst()
                            .orElse("nothing")
                            .transform(VerifyRun::beginning));
        }
        return Files.readAllLines(written);
    }

    private static String beginning(String line) {
        return line.substring(0, Math.min(line.length(), 1_000));
    }
}
