package org.gerch.benchmarks.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.benchmarks.Medians;
import org.gerch.benchmarks.Packaged;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link CheckBenchmark} on a file of releases. */
public final class CheckComparison {

    private static final Path SAMPLE =
            Path.of(System.getProperty("gerch.home", "."), "..", "shared", "data", "brazil-pregao-sample.jsonl.gz");
    private static final long MEGABYTES = 500;
    private static final int LAUNCHES = 3;
    private static final String SAMPLE_GROUPS = "parties.details.scale=sme";

    /** The command line of one check. */
    static List<String> arguments(String file, String group) {
        return group.isEmpty()
                ? List.of("check", file, "--flags")
                : List.of("check", file, "--group", group, "--flags");
    }

    /**
     * Records a second of the check, how many times that is of the peer's and of merely reading, and the most memory that the
     * packaged program held.
     */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        Path source = arguments.isEmpty() ? SAMPLE : Path.of(arguments.getFirst());
        String group = arguments.isEmpty() ? SAMPLE_GROUPS : arguments.size() > 1 ? arguments.get(1) : "";
        if (!Files.isReadable(source)) {
            throw new IllegalArgumentException(
                    "There is no sample at " + source + ": name a file of OCDS releases, one a line.");
        }
        long megabytes = arguments.size() > 2 ? Long.parseLong(arguments.get(2)) : MEGABYTES;
        ReleasesFile releases = ReleasesFile.unpackedFrom(source, megabytes << 20);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(CheckBenchmark.class.getName())
                        .param("file", releases.path().toString())
                        .param("group", group)
                        .build())
                .run();
        double check = recordsPerSecond(releases, results, "check");
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("recordsPerSecond", Math.round(check));
        figures.put("ratioJacksonTree", Medians.rounded(check / recordsPerSecond(releases, results, "jacksonTree")));
        figures.put("ratioRawRead", Medians.rounded(check / recordsPerSecond(releases, results, "rawRead")));
        List<LaunchedRun> launched = launched(releases, group);
        figures.put(
                "launchedRecordsPerSecond",
                Math.round(releases.records()
                        / Medians.of(launched.stream().map(LaunchedRun::seconds).toList())));
        launched.stream()
                .flatMapToLong(run -> run.peakMegabytes().stream())
                .max()
                .ifPresent(peak -> figures.put("peakMegabytes", peak));
        return figures;
    }

    /** The packaged program from its start to its end: half of its time makes machine code. */
    private static List<LaunchedRun> launched(ReleasesFile releases, String group)
            throws IOException, InterruptedException {
        List<LaunchedRun> runs = new ArrayList<>();
        for (int i = 0; i < LAUNCHES; i++) {
            runs.add(LaunchedRun.of(Packaged.launched(arguments(releases.path().toString(), group))));
        }
        return runs;
    }

    private static double recordsPerSecond(ReleasesFile releases, Collection<RunResult> results, String method) {
        double millis = results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .map(result -> result.getPrimaryResult().getStatistics().getPercentile(50))
                .findFirst()
                .orElseThrow();
        return releases.records() / (millis / 1_000);
    }
}
