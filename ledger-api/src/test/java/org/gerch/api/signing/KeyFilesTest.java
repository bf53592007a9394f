package org.gerch.api.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.StartRefused;
import org.gerch.log.SigningKey;
import org.gerch.log.VerifierKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a rotation at each moment at which a process can be killed. */
class KeyFilesTest {
    @TempDir
    Path data;

    private KeyFiles files;
    private VerifierKey old;
    private VerifierKey next;

    @BeforeEach
    void rotationWasBegun() {
        files = KeyFiles.in(DataDirectory.at(data));
        old = files.signingOr(() -> "example.invalid/log").verifierKey();
        next = files.nextOr("example.invalid/log").verifierKey();
    }

    @Test
    void a_key_that_was_made_to_follow_stays_the_same_until_it_does() {
        assertThat(files.nextOr("example.invalid/log").verifierKey()).isEqualTo(next);
        assertThat(files.all().stream().map(SigningKey::verifierKey)).containsExactly(old, next);
    }

    @Test
    void while_the_old_key_signs_nothing_is_touched() {
        files.settle(old, Set.of());

        assertThat(files.signing().orElseThrow().verifierKey()).isEqualTo(old);
        assertThat(files.next().orElseThrow().verifierKey()).isEqualTo(next);
    }

    @Test
    void once_the_new_key_signs_it_takes_the_place_of_the_old_one_which_is_destroyed() throws IOException {
        Path beside = data.resolve("keys/beside");
        Files.createLink(beside, signing());

        files.settle(next, Set.of(old));

        assertThat(files.signing().orElseThrow().verifierKey()).isEqualTo(next);
        assertThat(files.next()).isEmpty();
        // The blocks of the old file, as somebody who looks at the disk would find them.
        assertThat(Files.readAllBytes(beside)).isNotEmpty().containsOnly(0);
    }

    @Test
    void killed_after_the_old_key_was_overwritten_the_new_one_is_at_hand_and_gets_its_place() throws IOException {
        Files.write(signing(), new byte[(int) Files.size(signing())]);
        assertThat(files.signing()).isEmpty();
        assertThat(files.all().stream().map(SigningKey::verifierKey)).containsExactly(next);

        files.settle(next, Set.of(old));

        assertThat(files.signing().orElseThrow().verifierKey()).isEqualTo(next);
    }

    @Test
    void settled_again_nothing_changes() {
        files.settle(next, Set.of(old));
        files.settle(next, Set.of(old));

        assertThat(files.signing().orElseThrow().verifierKey()).isEqualTo(next);
    }

    @Test
    void a_key_that_was_handed_in_leaves_nothing_of_the_old_one_here() throws IOException {
        Files.delete(data.resolve("keys/log-next"));
        VerifierKey elsewhere =
                SigningKey.generate("example.invalid/log", old.type()).verifierKey();

        files.settle(elsewhere, Set.of(old));

        assertThat(signing()).doesNotExist();
    }

    @Test
    void a_key_made_for_the_next_rotation_stays() {
        files.settle(next, Set.of(old));
        VerifierKey third = files.nextOr("example.invalid/log").verifierKey();

        files.settle(next, Set.of(old));

        assertThat(files.next().orElseThrow().verifierKey()).isEqualTo(third);
    }

    @Test
    void only_the_owner_may_read_a_key() throws IOException {
        assertThat(Files.getPosixFilePermissions(data.resolve("keys/log-next")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(signing(), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> files.all()).isInstanceOf(StartRefused.class).hasMessageContaining("chmod 600");
    }

    private Path signing() {
        return data.resolve("keys/log");
    }
}
