package org.gerch.core.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogKeyTest {
    private static final String KEY = "example.invalid/log+14f74539+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB";

    @Test
    void a_key_is_its_text_and_knows_its_name() {
        LogKey key = new LogKey(KEY);

        assertThat(key.name()).isEqualTo("example.invalid/log");
        assertThat(Wire.canonicalText(key)).isEqualTo("\"" + KEY + "\"");
        assertThat(Wire.mapper().readValue("\"" + KEY + "\"", LogKey.class)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.invalid/log",
                // The key id of another name.
                "example.invalid/other+14f74539+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB",
                // A witness's key signs no notes.
                "example.invalid/log+00076662+BAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB",
                "example.invalid/log+14F74539+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB",
                "example.invalid/log+14f74539+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE",
                "example.invalid/log+14f74539+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
                "example.invalid/log+14f74539+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\n",
                "PRIVATE+KEY+example.invalid/log+14f74539+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"
            })
    void what_is_no_public_key_of_a_log_is_malformed(String text) {
        assertThatThrownBy(() -> new LogKey(text)).isInstanceOf(Malformed.class);
    }
}
