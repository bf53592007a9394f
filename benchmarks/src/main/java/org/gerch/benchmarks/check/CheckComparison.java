package org.gerch.benchmarks.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.benchmarks.Medians;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link CheckBenchmark} on a file of releases. */
public final class CheckComparison {

    private static final Path SAMPLE =
            Path.of(System.getProperty("gerch.home", "."), "..", "shared", "data", "brazil-pregao-sample.jsonl.gz");
    private static final String SAMPLE_GROUPS = "parties.details.scale=sme";

    /** Records a second of the check, and how many times that is of the peer's. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        Path source = arguments.isEmpty() ? SAMPLE : Path.of(arguments.getFirst());
        String group = arguments.isEmpty() ? SAMPLE_GROUPS : arguments.size() > 1 ? arguments.get(1) : "";
        if (!Files.isReadable(source)) {
            throw new IllegalArgumentException(
                    "There is no sample at " + source + ": name a file of OCDS releases, one a line.");
        }
        ReleasesFile releases = ReleasesFile.unpackedFrom(source);
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
        return figures;
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
