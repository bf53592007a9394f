package org.gerch.api.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** The packaged application unpacked, with a cache of loaded classes, as the launcher starts it: a start then costs half. */
final class UnpackedLedger {
    // It lives for seconds, so the second optimiser would take more than it gives.
    private static final List<String> SHORT_RUN = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path UNPACKED = TARGET.resolve("unpacked-for-tests");
    private static final Path CACHE = UNPACKED.resolve("ledger.aot");

    private UnpackedLedger() {}

    /** The words that start it, but for its own arguments; the first caller waits until it is prepared. */
    static synchronized List<String> command(Path scratch) throws IOException, InterruptedException {
        Path jar = named(TARGET);
        if (!Files.exists(CACHE) || Files.getLastModifiedTime(CACHE).compareTo(Files.getLastModifiedTime(jar)) < 0) {
            FileSystemUtils.deleteRecursively(UNPACKED);
            prepare(jar);
        }
        return words(scratch, "-XX:AOTCache=" + CACHE);
    }

    private static void prepare(Path jar) throws IOException, InterruptedException {
        Path trial = Files.createTempDirectory("ledger-trial-");
        Path output = trial.resolve("output.txt");
        run(output, List.of(java(), "-Djarmode=tools", "-jar", "" + jar, "extract", "--destination", "" + UNPACKED))
                .waitFor();
        List<String> words = new ArrayList<>(words(trial, "-XX:AOTCacheOutput=" + CACHE));
        words.addAll(List.of("serve", "--port", "0", "--data", "" + trial.resolve("data")));
        Process ledger = run(output, words);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Files.readString(output).contains("listening on") || !ledger.isAlive());
        ledger.destroy();
        if (!ledger.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The application did not end; it wrote:\n" + Files.readString(output));
        }
        FileSystemUtils.deleteRecursively(trial);
    }

    private static Process run(Path output, List<String> words) throws IOException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    private static List<String> words(Path scratch, String cache) throws IOException {
        List<String> words = new ArrayList<>(List.of(java()));
        words.addAll(SHORT_RUN);
        words.addAll(List.of(cache, "-Djava.io.tmpdir=" + scratch, "-jar", "" + named(UNPACKED)));
        return words;
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }

    private static Path named(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Package ledger-api first: no jar in " + folder));
        }
    }
}
