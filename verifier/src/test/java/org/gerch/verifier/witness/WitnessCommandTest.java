package org.gerch.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gerch.verifier.VerifierApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command refuses before anything listens; the packaged one is run by {@link WitnessIT}. */
class WitnessCommandTest {
    @TempDir
    Path directory;

    private final StringWriter said = new StringWriter();

    @Test
    void without_a_log_a_key_or_a_port_it_explains_itself() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--key", key(), "--port", "0")).isEqualTo(2);
        assertThat(run("--follow", "http://localhost:1", "--port", "0")).isEqualTo(2);
        assertThat(run("--follow", "http://localhost:1", "--key", key())).isEqualTo(2);
        assertThat(run("--log-key", "log.example+00000000+AAAA", "--key", key(), "--port", "0"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("Usage: gerch witness", "--follow=URL");
    }

    @Test
    void what_is_no_address_no_key_or_no_port_is_named() {
        assertThat(run(all("--follow", "ftp://localhost/log"))).isEqualTo(2);
        assertThat(run(all("--follow", "http://local host/"))).isEqualTo(2);
        assertThat(run(all("--follow", "http://localhost:1", "--log-key", "nonsense")))
                .isEqualTo(2);
        assertThat(run("--follow", "http://localhost:1", "--key", key(), "--port", "65536"))
                .isEqualTo(2);
        String other = directory.resolve("other").toString();
        assertThat(run("--follow", "http://localhost:1", "--name", "two words", "--key", other, "--port", "0"))
                .isEqualTo(2);
        assertThat(said.toString())
                .contains(
                        "not as ftp://localhost/log does",
                        "is no address",
                        "--log-key: verifier key",
                        "not 65536",
                        "no space, plus sign");
    }

    @Test
    void a_port_that_is_taken_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("--follow", "http://localhost:1", "--key", key(), "--port", port))
                    .isEqualTo(2);
            assertThat(said.toString()).contains("On port " + port);
        }
    }

    @Test
    void a_key_without_its_memory_is_told() throws Exception {
        new KeyFile(Path.of(key())).key(java.util.Optional.empty());
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            run("--follow", "http://localhost:1", "--key", key(), "--port", Integer.toString(taken.getLocalPort()));
        }
        assertThat(said.toString()).contains("This key remembers no log");
        assertThat(Files.isDirectory(directory.resolve("key-state"))).isTrue();
    }

    private String[] all(String... some) {
        List<String> all = new ArrayList<>(List.of("--key", key(), "--port", "0"));
        all.addAll(List.of(some));
        return all.toArray(String[]::new);
    }

    private String key() {
        return directory.resolve("key").toString();
    }

    private int run(String... options) {
        List<String> words = new ArrayList<>(List.of("witness"));
        words.addAll(List.of(options));
        CommandLine line = VerifierApplication.commandLine();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return line.execute(words.toArray(String[]::new));
    }
}
