package org.gerch.api.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path temp;

    @Test
    void is_made_for_its_owner_alone() throws IOException {
        DataDirectory directory = DataDirectory.at(temp.resolve("a/ledger"));

        assertThat(permissions(directory.root())).isEqualTo("rwx------");
        assertThat(permissions(directory.keys())).isEqualTo("rwx------");
    }

    @Test
    void is_refused_where_a_file_stands() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.at(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void is_taken_by_one_at_a_time() {
        DataDirectory directory = DataDirectory.at(temp);
        try (DirectoryLock first = directory.lock()) {
            assertThat(first).isNotNull();
            assertThat(directory.isTaken()).isTrue();
            assertThatThrownBy(directory::lock)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another copy of Gerch is running")
                    .hasMessageContaining(directory.root().toString());
        }

        assertThat(directory.isTaken()).isFalse();
    }

    @Test
    void becomes_a_demonstration_again_and_again_but_never_out_of_something_else() throws IOException {
        DataDirectory demonstration = DataDirectory.at(temp.resolve("demo"));
        demonstration.becomeDemonstration();
        Files.createDirectories(demonstration.database().resolve("base"));
        Files.writeString(demonstration.database().resolve("base/1"), "rows");

        demonstration.becomeDemonstration();

        assertThat(demonstration.isDemonstration()).isTrue();
        assertThat(demonstration.database()).doesNotExist();

        DataDirectory real = DataDirectory.at(temp.resolve("real"));
        Files.createDirectories(real.database());
        assertThatThrownBy(real::becomeDemonstration).isInstanceOf(StartRefused.class);
        assertThat(real.database()).exists();
        assertThat(real.isDemonstration()).isFalse();
    }

    @Test
    void erasing_removes_a_link_and_not_what_it_points_to() throws IOException {
        DataDirectory demonstration = DataDirectory.at(temp.resolve("demo"));
        demonstration.becomeDemonstration();
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kept"), "");
        Files.createDirectories(demonstration.database());
        Files.createSymbolicLink(demonstration.database().resolve("link"), elsewhere);

        demonstration.becomeDemonstration();

        assertThat(elsewhere.resolve("kept")).exists();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
