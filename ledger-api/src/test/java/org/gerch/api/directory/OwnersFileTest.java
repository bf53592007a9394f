package org.gerch.api.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersFileTest {
    @TempDir
    Path temp;

    @Test
    void a_secret_is_drawn_once_and_kept() throws IOException {
        Path path = temp.resolve("secret");

        OwnersFile first = OwnersFile.withSecret(path);
        OwnersFile second = OwnersFile.withSecret(path);

        assertThat(first.text()).hasSize(64).isEqualTo(second.text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(temp).isDirectoryNotContaining("glob:**/.new-*");
    }

    @Test
    void another_secret_is_another() {
        assertThat(OwnersFile.withSecret(temp.resolve("one")).text())
                .isNotEqualTo(OwnersFile.withSecret(temp.resolve("other")).text());
    }

    @Test
    void a_secret_that_others_may_read_is_refused() throws IOException {
        Path path = temp.resolve("secret");
        OwnersFile.withSecret(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> OwnersFile.withSecret(path))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("rw-r-----")
                .hasMessageContaining("chmod 600");
    }
}
