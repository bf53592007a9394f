package org.gerch.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gerch.core.kernel.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** What the short way to canonical bytes may let through, and that both ways end in the same bytes. */
class CanonicalScanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":1,\"ab\":-2,\"b\":[true,false,null,{\"z\":\"\"}]}",
                "\"Налайх \\\\ \\n \\\" 🐎\"",
                "[123456789012345]"
            })
    void canonical_text_is_recognised(String json) {
        assertThat(CanonicalScan.isCanonical(json.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(CanonicalJson.text(Wire.mapper().readTree(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "{\"ab\":1,\"a\":2}",
                "[1.5]",
                "[1e3]",
                "[9007199254740993]",
                "\"\\u001F\"",
                "\"half \\ud83d pair\"",
                "{\"\uFFFD\":1,\"\uD83D\uDC0E\":2}"
            })
    void whatever_is_not_or_may_not_be_canonical_goes_the_other_way(String json) {
        assertThat(CanonicalScan.isCanonical(json.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,}",
                "{,}",
                "{\"a\"=1}",
                "{\"a\":1;\"b\":2}",
                "{\"a\": 1}",
                "{ \"a\":1}",
                "[1,]",
                "[,1]",
                "[1 ,2]",
                "[1][2]",
                "tru",
                "trux",
                "nullnull",
                "-",
                "01",
                "-0",
                "-01",
                "+1",
                "\"",
                "\"a",
                "\"\\\"",
                "\"\\",
                "\"\t\"",
                "\"\\/\"",
                "{\"a\":1}x",
                "1 ",
                "{1:2}",
                "[1}"
            })
    void whoever_wrote_it_only_one_spelling_of_a_value_is_canonical(String json) {
        assertThat(CanonicalScan.isCanonical(json.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(Wire.isCanonical(json.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22C080 22",
                "22E08080 22",
                "22EDA080 22",
                "22F0808080 22",
                "22F4908080 22",
                "2280 22",
                "22C2 22",
                "22F5 22",
                "22E2",
                "FF"
            })
    void bytes_that_are_no_utf_8_are_not_canonical(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));

        assertThat(CanonicalScan.isCanonical(bytes)).isFalse();
        assertThat(Wire.isCanonical(bytes)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\u001f\"", "{\"\uD83D\uDC0E\":2,\"\uFFFD\":1}", "[9007199254740991]"})
    void what_the_scan_leaves_open_the_tree_settles(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

        assertThat(CanonicalScan.isCanonical(bytes)).isFalse();
        assertThat(Wire.isCanonical(bytes)).isTrue();
    }

    @Test
    void one_changed_byte_never_makes_the_scan_and_the_tree_disagree() {
        byte[] leaf = "{\"a\":[1,-2,{\"b\":\"Налайх \\n\"}],\"c\":null,\"d\":{\"e\":true,\"f\":\"🐎\"}}"
                .getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < leaf.length; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] changed = leaf.clone();
                changed[at] = (byte) value;
                assertThat(CanonicalScan.isCanonical(changed) && !isWrittenBackAsItIs(changed))
                        .as("byte %d as %d", at, value)
                        .isFalse();
            }
        }
    }

    @Test
    void however_deep_it_is_nested_the_answer_comes_without_an_error() {
        assertThat(Wire.isCanonical("[".repeat(65_000).getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(Wire.isCanonical(("[".repeat(200) + "]".repeat(200)).getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    private static boolean isWrittenBackAsItIs(byte[] json) {
        try {
            return Arrays.equals(CanonicalJson.bytes(Wire.mapper().readTree(json)), json);
        } catch (JacksonException | Malformed refused) {
            return false;
        }
    }

    @Test
    void both_ways_end_in_the_same_bytes_whatever_the_text() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            Map<String, Object> value = new LinkedHashMap<>();
            for (int k = 0; k < 4; k++) {
                value.put(text(random), List.of(text(random), random.nextInt(), Map.of(text(random), true)));
            }
            assertThat(Wire.canonicalText(value))
                    .isEqualTo(CanonicalJson.text(Wire.mapper().valueToTree(value)));
        }
    }

    @Test
    void half_a_surrogate_pair_and_a_number_too_long_are_still_refused() {
        assertThatThrownBy(() -> Wire.canonical(List.of("half \uD83D pair"))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Wire.canonical(List.of(1L << 60))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Wire.canonical(List.of(0.5))).isInstanceOf(Malformed.class);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length >= 0; length--) {
            text.appendCodePoint(
                    switch (random.nextInt(5)) {
                        case 0 -> random.nextInt(0x20);
                        case 1 -> 0x1F40E;
                        case 2 -> "\"\\/\u2028\u007f".charAt(random.nextInt(5));
                        default -> 'a' + random.nextInt(6);
                    });
        }
        return text.toString();
    }
}
