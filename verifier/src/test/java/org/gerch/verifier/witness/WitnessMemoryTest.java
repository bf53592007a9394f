package org.gerch.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.gerch.log.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness that forgets can be shown a second history, so that what it remembers outlives it. */
class WitnessMemoryTest {
    @TempDir
    Path directory;

    private final GrowingLog log = GrowingLog.of(20);

    @Test
    void after_a_restart_it_goes_on_from_what_it_cosigned() throws IOException {
        VerifierKey key;
        try (RunningWitness witness = RunningWitness.of(directory, log)) {
            witness.post(log.request(0, 7));
            key = witness.key();
        }

        try (RunningWitness again = new RunningWitness(directory)) {
            assertThat(again.key()).isEqualTo(key);
            assertThat(again.post(log.fork(5, 9).request(0, 9)).statusCode()).isEqualTo(409);
            assertThat(again.post(log.fork(5, 9).request(7, 9)).statusCode()).isEqualTo(422);
            assertThat(again.post(log.request(7, 9)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void two_processes_can_not_share_a_memory() throws IOException {
        try (RunningWitness witness = RunningWitness.of(directory, log)) {
            assertThat(witness.key()).isNotNull();
            assertThatThrownBy(() -> Memory.open(directory.resolve("state")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Another witness is running");
        }
    }

    @Test
    void the_memory_of_another_key_is_not_taken_up() throws IOException {
        try (RunningWitness witness = RunningWitness.of(directory, log)) {
            witness.post(log.request(0, 7));
        }
        Files.delete(directory.resolve("key"));

        assertThatThrownBy(() -> new RunningWitness(directory))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was not cosigned by");
    }

    @Test
    void a_memory_that_was_changed_stops_it() throws IOException {
        try (RunningWitness witness = RunningWitness.of(directory, log)) {
            witness.post(log.request(0, 7));
        }
        Path kept = files().directory().resolve("checkpoint");
        Files.writeString(kept, Files.readString(kept).replace("\n7\n", "\n6\n"));

        assertThatThrownBy(() -> new RunningWitness(directory)).isInstanceOf(Refused.class);

        Files.writeString(kept, "");
        assertThatThrownBy(() -> new RunningWitness(directory)).isInstanceOf(Refused.class);
    }

    @Test
    void a_new_content_that_was_not_yet_put_in_place_is_ignored() throws IOException {
        try (RunningWitness witness = RunningWitness.of(directory, log)) {
            witness.post(log.request(0, 7));
        }
        Files.writeString(files().directory().resolve(".checkpoint.new"), "half a note");

        try (RunningWitness again = new RunningWitness(directory)) {
            assertThat(again.post(log.request(7, 9)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_can_not_be_remembered_is_not_cosigned() throws IOException {
        try (RunningWitness witness = RunningWitness.of(directory, log)) {
            witness.post(log.request(0, 7));
            Path aside = files().directory().resolve(".checkpoint.new");
            // A directory in the way that can't be deleted, as a full or broken disk would be.
            Files.createDirectories(aside.resolve("inside"));

            assertThat(witness.post(log.request(7, 9)).statusCode()).isEqualTo(500);
            assertThat(witness.post(log.request(9, 11)).body()).isEqualTo("7\n");

            Files.delete(aside.resolve("inside"));
            assertThat(witness.post(log.request(7, 9)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void key_and_memory_are_readable_by_their_owner_alone() throws IOException {
        try (RunningWitness witness = RunningWitness.of(directory, log)) {
            witness.post(log.request(0, 7));
        }

        for (Path file : List.of(
                directory.resolve("key"),
                files().directory().resolve("checkpoint"),
                files().directory().resolve("trust"))) {
            assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-------");
        }
        assertThat(permissions(directory.resolve("state"))).isEqualTo("rwx------");
    }

    @Test
    void a_key_that_others_may_read_or_that_is_no_witnesss_is_refused() throws IOException {
        Path open = directory.resolve("open");
        new KeyFile(open).key(Optional.empty());
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Path logs = directory.resolve("logs-key");
        DurableFile.write(
                logs, SigningKey.generate("log.example", SignatureType.ED25519).secret());
        Path none = directory.resolve("none");
        DurableFile.write(none, "no key");

        assertThatThrownBy(() -> new KeyFile(open).key(Optional.empty()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> new KeyFile(logs).key(Optional.empty())).hasMessageContaining("key of a log");
        assertThatThrownBy(() -> new KeyFile(none).key(Optional.empty())).isInstanceOf(Refused.class);
    }

    @Test
    void a_keys_name_is_chosen_once() {
        KeyFile file = new KeyFile(directory.resolve("named"));

        SigningKey made = file.key(Optional.of("witness.example/ours"));

        assertThat(made.verifierKey().name()).isEqualTo("witness.example/ours");
        assertThat(file.key(Optional.empty()).secret()).isEqualTo(made.secret());
        assertThatThrownBy(() -> file.key(Optional.of("witness.example/other")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("can't be changed");
    }

    @Test
    void another_key_for_a_log_that_is_known_is_refused() throws IOException {
        try (RunningWitness witness = RunningWitness.of(directory, log)) {
            VerifierKey other = new GrowingLog().key.verifierKey();
            assertThatThrownBy(() -> witness.witness.trust("", other)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> witness.witness.trust("", witness.key()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is not the key of a log");
        }
    }

    private LogFiles files() throws IOException {
        return new LogFiles(directory.resolve("state/logs/" + Memory.nameOf(log.origin())));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
