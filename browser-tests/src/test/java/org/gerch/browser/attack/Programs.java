package org.gerch.browser.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The two packaged programs, unpacked and with a cache of loaded classes as the launcher has them. */
final class Programs {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    // Many short runs: the second compiler would cost more than it gains.
    private static final List<String> SHORT_RUN = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // What the machine below says about its cache is not what the program says.
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path scratch;
    private final Path unpacked;
    private final Path cache;

    Programs(Path scratch) throws IOException, InterruptedException {
        this.scratch = scratch;
        this.unpacked = scratch.resolve("unpacked");
        this.cache = scratch.resolve("ledger.aot");
        Path jar = packaged("ledger-api");
        Process unpacking = new ProcessBuilder(
                        java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", "" + unpacked)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("unpacking.txt").toFile())
                .start();
        if (unpacking.waitFor() != 0) {
            throw new IllegalStateException("The application could not be unpacked");
        }
    }

    /** The libraries of the unpacked ledger. */
    Path libraries() {
        return unpacked.resolve("lib");
    }

    /** The ledger's own program; the run makes the cache that later ones start from, once it ends. */
    Run ledgerThatIsRemembered(Map<String, String> environment, String... arguments) throws IOException {
        return run(environment, List.of("-XX:AOTCacheOutput=" + cache, "-jar", "" + application()), arguments);
    }

    /** The ledger's own program. */
    Run ledger(Map<String, String> environment, String... arguments) throws IOException {
        return run(environment, List.of("-XX:AOTCache=" + cache, "-jar", "" + application()), arguments);
    }

    /** The ledger's own program with other classes in the place of some of its own. */
    Run alteredLedger(Path classes, Map<String, String> environment, String... arguments) throws IOException {
        String path = classes + ":" + application();
        return run(environment, List.of("-cp", path, "org.gerch.api.GerchApplication"), arguments);
    }

    /** The auditors' and witnesses' program. */
    Run verifier(String... arguments) throws IOException {
        return run(Map.of(), List.of("-jar", "" + packaged("verifier")), arguments);
    }

    private Run run(Map<String, String> environment, List<String> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(SHORT_RUN);
        command.addAll(program);
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(scratch, arguments[0] + "-", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Run(builder.start(), output);
    }

    private Path application() {
        return named(unpacked);
    }

    private static Path packaged(String module) {
        return named(ROOT.resolve(module).resolve("target"));
    }

    private static Path named(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Package the application first: no jar in " + folder));
        } catch (IOException e) {
            throw new IllegalStateException("Package the application first: no " + folder, e);
        }
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }
}
