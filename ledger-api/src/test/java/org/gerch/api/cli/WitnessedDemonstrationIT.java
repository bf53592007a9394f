package org.gerch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gerch.api.testing.Http;
import org.gerch.log.SignedNote;
import org.gerch.log.TrustPolicy;
import org.gerch.log.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** {@code ./gerch demo} as a person starts it: a ledger and two witnesses that are processes of their own. */
class WitnessedDemonstrationIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final Pattern ADDRESS = Pattern.compile("Gerch is listening on (http://localhost:\\d+)");

    @TempDir
    Path directory;

    @Test
    void it_is_verified_by_two_witnesses_that_end_with_it_however_it_ends() throws Exception {
        declareBuilt();
        Path output = directory.resolve("output.txt");
        Process demonstration = start(output);
        Set<ProcessHandle> witnesses = new HashSet<>();
        try {
            await().atMost(PATIENCE)
                    .until(() -> ADDRESS.matcher(Files.readString(output)).find() || !demonstration.isAlive());
            witnesses.addAll(witnessesOf(demonstration));
            assertThat(witnesses).as(Files.readString(output)).hasSize(2);

            Http ledger = ledger(output);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(cosigned(ledger)).isEqualTo(2));
            assertThat(ledger.get("/about/how-to-check?lang=en", "Accept", "text/html")
                            .body())
                    .contains("Verified by 2 witnesses up to #");

            demonstration.destroyForcibly().waitFor();
            await().atMost(PATIENCE).until(() -> witnesses.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            demonstration.destroyForcibly();
            witnesses.forEach(ProcessHandle::destroyForcibly);
            stopDatabase();
        }
    }

    private int cosigned(Http ledger) {
        Set<VerifierKey> keys = new HashSet<>();
        for (JsonNode witness : Http.json(ledger.get("/log/witnesses.json")).path("witnesses")) {
            keys.add(VerifierKey.parse(witness.path("key").asString()));
        }
        VerifierKey logKey =
                VerifierKey.parse(ledger.get("/log/verifier-key").body().strip());
        return new TrustPolicy(Set.of(logKey), keys, 0)
                .verify(SignedNote.parse(ledger.get("/log/checkpoint").body()))
                .cosignatures()
                .size();
    }

    private Process start(Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        HOME.resolve("gerch").toString(), "demo", "--port", "0", "--data=" + directory.resolve("demo"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // Preparing faster starts takes longer than this one start.
        builder.environment().put("GERCH_JAVA_OPTS", "-XX:AOTMode=off -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        builder.environment().put("GERCH_JAVA", System.getProperty("java.home"));
        // Those of a real ledger, whom a demonstration does not concern.
        builder.environment().put("GERCH_WITNESSES_0_KEY", "nonsense");
        builder.environment().put("GERCH_WITNESSES_7_URL", "http://localhost:1");
        return builder.start();
    }

    private static List<ProcessHandle> witnessesOf(Process demonstration) {
        return demonstration
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(" witness --follow "))
                .toList();
    }

    private static Http ledger(Path output) throws IOException {
        Matcher address = ADDRESS.matcher(Files.readString(output));
        assertThat(address.find()).as(Files.readString(output)).isTrue();
        return new Http(address.group(1));
    }

    /** What was just packaged is not to be built once more, even where a source was only touched since. */
    private static void declareBuilt() throws IOException {
        for (String module : List.of("ledger-api", "verifier")) {
            try (Stream<Path> jars = Files.list(HOME.resolve(module).resolve("target"))) {
                for (Path jar : jars.filter(file -> file.toString().endsWith("-app.jar"))
                        .toList()) {
                    Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
                }
            }
        }
    }

    /** The database of who was killed lives on. */
    private void stopDatabase() throws IOException {
        Path pid = directory.resolve("demo/postgres/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    .ifPresent(postgres -> {
                        postgres.destroy();
                        postgres.onExit().join();
                    });
        }
        FileSystemUtils.deleteRecursively(directory.resolve("demo"));
    }
}
