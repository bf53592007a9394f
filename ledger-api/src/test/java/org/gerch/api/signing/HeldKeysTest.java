package org.gerch.api.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gerch.api.directory.DataDirectory;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldKeysTest {
    @TempDir
    Path data;

    @Test
    void what_is_handed_in_comes_before_what_lies_in_the_directory() throws IOException {
        SigningKey byText = made();
        SigningKey byFile = made();
        SigningKey another = made();
        KeyFiles files = KeyFiles.in(DataDirectory.at(data));
        SigningKey own = files.signingOr(() -> "example.invalid/log");
        Path lent = Files.writeString(data.resolve("lent"), byFile.secret() + "\n\n  " + another.secret() + "\n");

        HeldKeys held = new HeldKeys(byText.secret() + "\n", List.of(lent), files);

        assertThat(held.all())
                .extracting(SigningKey::verifierKey)
                .containsExactly(byText.verifierKey(), byFile.verifierKey(), another.verifierKey(), own.verifierKey());
        assertThat(held.of(another.verifierKey())).isPresent();
        assertThat(held.of(made().verifierKey())).isEmpty();
    }

    @Test
    void what_can_not_be_read_is_told_without_showing_it() {
        KeyFiles files = KeyFiles.in(DataDirectory.at(data));
        String broken = made().secret().substring(0, 60);

        assertThatThrownBy(() -> new HeldKeys(broken, List.of(), files).all())
                .isInstanceOf(LogKeyMissing.class)
                .hasMessageNotContaining(broken.substring(45));
        assertThatThrownBy(() -> new HeldKeys("", List.of(data.resolve("nowhere")), files).all())
                .isInstanceOf(LogKeyMissing.class)
                .hasMessageContaining("nowhere");
    }

    private static SigningKey made() {
        return SigningKey.generate("example.invalid/log", SignatureType.ED25519);
    }
}
