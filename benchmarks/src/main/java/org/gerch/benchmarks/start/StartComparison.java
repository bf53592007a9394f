package org.gerch.benchmarks.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gerch.benchmarks.Listening;
import org.gerch.benchmarks.Medians;
import org.gerch.benchmarks.Packaged;
import org.gerch.benchmarks.Scratch;

/** Starts {@code serve} again and again on one data directory, from the jar and through the launcher in turn. */
public final class StartComparison {
    private static final int USUAL_PAIRS = 5;

    private record Start(double wallSeconds, double cpuSeconds) {}

    /** Medians of wall-clock and CPU seconds of the ledger's process until the first page was received. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        int pairs = arguments.isEmpty() ? USUAL_PAIRS : Integer.parseInt(arguments.getFirst());
        Path data = Scratch.directory("start");
        List<String> serve = List.of("serve", "--port", "0", "--data", data.toString());
        ProcessBuilder jar = Packaged.application(serve);
        ProcessBuilder launcher = Packaged.launched(serve);
        // Makes the cache, if there is none, and the database.
        measured(launcher);
        List<Start> fromJar = new ArrayList<>();
        List<Start> cached = new ArrayList<>();
        for (int pair = 1; pair <= pairs; pair++) {
            fromJar.add(measured(jar));
            cached.add(measured(launcher));
            System.err.printf(
                    "pair %d of %d: jar %.1f s (%.1f CPU s), cached %.1f s (%.1f CPU s)%n",
                    pair,
                    pairs,
                    fromJar.getLast().wallSeconds,
                    fromJar.getLast().cpuSeconds,
                    cached.getLast().wallSeconds,
                    cached.getLast().cpuSeconds);
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put(
                "cpuSecondsJar", median(fromJar.stream().map(Start::cpuSeconds).toList()));
        figures.put(
                "cpuSecondsCached",
                median(cached.stream().map(Start::cpuSeconds).toList()));
        figures.put(
                "wallSecondsJar",
                median(fromJar.stream().map(Start::wallSeconds).toList()));
        figures.put(
                "wallSecondsCached",
                median(cached.stream().map(Start::wallSeconds).toList()));
        return figures;
    }

    private static double median(List<Double> values) {
        return Medians.rounded(Medians.of(values));
    }

    private static Start measured(ProcessBuilder program) throws IOException, InterruptedException {
        Path output = Scratch.file("start", ".txt");
        long begun = System.nanoTime();
        Process process = program.redirectOutput(output.toFile()).start();
        try {
            firstPage(process, output);
            double wall = (System.nanoTime() - begun) / 1e9;
            double cpu = process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
            return new Start(wall, cpu);
        } finally {
            process.destroy();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        }
    }

    private static void firstPage(Process process, Path output) throws IOException, InterruptedException {
        URI home = Listening.address(process, output).resolve("/");
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status = http.send(HttpRequest.newBuilder(home).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("The first page was answered with " + status);
            }
        }
    }
}
