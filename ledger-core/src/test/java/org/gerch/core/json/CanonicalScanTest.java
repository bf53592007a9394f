package org.gerch.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gerch.core.kernel.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
