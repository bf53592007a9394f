package org.gerch.api.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gerch.log.MalformedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedKeysTest {
    private static final PublishedKeys KEYS = new PublishedKeys(List.of(
            new PublishedKeys.One("a", null, null),
            new PublishedKeys.One("b", 10L, "note\n"),
            new PublishedKeys.One("c", 20L, "note\n")));

    @Test
    void the_form_is_canonical_and_read_back() {
        assertThat(new String(KEYS.json(), UTF_8)).isEqualTo("""
                {"keys":[{"key":"a"},{"handover":"note\\n","key":"b","since":10},{"handover":"note\\n","key":"c","since":20}]}""");
        assertThat(PublishedKeys.read(KEYS.json())).isEqualTo(KEYS);
    }

    @Test
    void as_of_a_checkpoint_the_last_key_is_the_one_that_signed_it() {
        assertThat(KEYS.asOf(10).last()).isEqualTo("a");
        assertThat(KEYS.asOf(11).last()).isEqualTo("b");
        assertThat(KEYS.asOf(21)).isEqualTo(KEYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"keys\":[]}", "{\"keys\":{}}", "<html>"})
    void what_is_no_list_of_keys_is_malformed(String json) {
        assertThatThrownBy(() -> PublishedKeys.read(json.getBytes(UTF_8))).isInstanceOf(MalformedException.class);
    }
}
