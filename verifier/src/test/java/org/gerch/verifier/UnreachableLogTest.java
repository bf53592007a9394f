package org.gerch.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.gerch.verifier.testing.LogDirectory;
import org.gerch.verifier.testing.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can't be reached is said to be so, and is no difference; what is refused or endless is one. */
class UnreachableLogTest {
    @TempDir
    private Path directory;

    @TempDir
    private Path state;

    @Test
    void nobody_there_and_no_log_there_end_with_2_and_say_which() throws IOException {
        String gone;
        try (Served served = new Served(directory)) {
            gone = served.url();
            assertThat(run(served.url()).exit()).isEqualTo(2);
            assertThat(run(served.url()).err()).contains("There is no checkpoint of a log");
        }
        assertThat(run(gone).exit()).isEqualTo(2);
        assertThat(run(gone).err()).contains("Can’t reach the log").contains("localhost");
        assertThat(run(directory).exit()).isEqualTo(2);
        assertThat(run(directory).err()).contains("Can’t reach the log").contains(directory.toString());
        assertThat(run("http://").exit()).isEqualTo(2);
    }

    @Test
    void bad_usage_ends_with_2_and_says_what_is_wrong() {
        LogDirectory log = TownLog.publishedIn(directory);
        SigningKey witness = SigningKey.generate("w", SignatureType.COSIGNATURE_V1);

        assertThat(run().err()).contains("URL|DIR");
        assertThat(run(directory, "--key", "nonsense").err()).contains("--key").contains("verifier key");
        assertThat(run(directory, "--key", witness.verifierKey()).err()).contains("not a key of this kind");
        assertThat(run(directory, "--witness", log.key().verifierKey()).err()).contains("--witness");
        assertThat(run(directory, "--quorum", 1).err()).contains("of 0 witnesses, 1 can never cosign");
        assertThat(run(directory, "--since", directory.resolve("absent")).err()).contains("--since");
        assertThat(run(directory, "--since", directory.resolve("verifier-key")).err())
                .contains("is no checkpoint");
        assertThat(run(directory, "--nonsense").exit()).isEqualTo(2);
        assertThat(run(directory, "--event", 5_000).exit()).isEqualTo(2);
        assertThat(run(directory, "--event", 5_000).err()).contains("There is no such event");
    }

    @Test
    void a_file_that_fails_now_and_then_is_asked_for_again() throws IOException {
        TownLog.publishedIn(directory);
        AtomicInteger failures = new AtomicInteger(2);
        try (Served served = new Served(directory)) {
            served.instead("tile/entries/001", exchange -> {
                if (failures.getAndDecrement() > 0) {
                    exchange.sendResponseHeaders(503, -1);
                    return;
                }
                byte[] bytes = Files.readAllBytes(directory.resolve("tile/entries/001"));
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            });

            assertThat(run(served.url(), "--no-replay").exit()).isZero();
        }
    }

    @Test
    void a_file_that_always_fails_ends_the_run_with_2_and_its_name() throws IOException {
        TownLog.publishedIn(directory);
        try (Served served = new Served(directory)) {
            served.instead("tile/0/001", Served.status(500));

            VerifyRun run = run(served.url());

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("tile/0/001").contains("500");
        }
    }

    @Test
    void a_file_that_is_refused_is_withheld_and_one_without_end_too_large() throws IOException {
        TownLog.publishedIn(directory);
        try (Served served = new Served(directory)) {
            served.instead("tile/entries/001", Served.status(403));
            served.instead("tile/0/000", exchange -> {
                exchange.sendResponseHeaders(200, 0);
                byte[] zeros = new byte[1 << 16];
                for (int i = 0; i < 1_000; i++) {
                    exchange.getResponseBody().write(zeros);
                }
            });

            VerifyRun run = run(served.url(), "--json");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.differences()).contains("withheld 256 tile/entries/001", "too-large 0 tile/0/000");
        }
    }

    @Test
    void a_checkpoint_that_is_none_and_a_key_that_is_none_end_with_2() {
        LogDirectory log = TownLog.publishedIn(directory);
        log.write("verifier-key", new byte[] {'x'});
        assertThat(run(directory).err()).contains("The log names no key of its own");

        log.write("checkpoint", new byte[] {'x', '\n'});
        assertThat(run(directory).exit()).isEqualTo(2);
        assertThat(run(directory).err()).contains("There is no checkpoint of a log");
    }

    @Test
    void two_runs_do_not_share_a_state() throws IOException {
        TownLog.publishedIn(directory);
        try (FileChannel other =
                FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();

            assertThat(run(directory).exit()).isEqualTo(2);
            assertThat(run(directory).err()).contains("Another run is at work").contains(state.toString());
        }
    }

    private VerifyRun run(Object... arguments) {
        Object[] all = new Object[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--state";
        all[arguments.length + 1] = state;
        all[arguments.length + 2] = "--lang";
        all[arguments.length + 3] = "en";
        return VerifyRun.of(all);
    }
}
