package org.gerch.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.stream.Stream;
import org.gerch.core.kernel.Malformed;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The canonical form, of whatever JSON there is. */
class CanonicalFuzzTest {

    static Stream<byte[]> texts() {
        return Stream.of(
                        "{}",
                        "[]",
                        "{\"b\":[1,-2,{\"z\":\"\",\"a\":null}],\"a\":true}",
                        "{\"\\u20ac\":1,\"\\r\":2,\"\\ud83d\\ude00\":3,\"\\ufb33\":4,\"1\":5}",
                        "[123456789012345,9007199254740992,9007199254740993,1.5,1e3]",
                        "\"\\u000f \\\\ \\\" \\/ \\b\\f\\n\\r\\t\\u007f\"",
                        "{\"a\":1,\"aa\":2,\"a\\u0000\":3,\"a\\\"\":4}",
                        "\"half \\ud83d pair\"")
                .map(text -> text.getBytes(UTF_8));
    }

    @FuzzTest
    @MethodSource("texts")
    void both_ways_to_canonical_bytes_end_in_the_same_and_are_read_back_to_the_same(byte[] input) {
        JsonNode value;
        byte[] plain;
        try {
            value = Wire.mapper().readTree(input);
            plain = Wire.mapper().writeValueAsBytes(value);
        } catch (JacksonException notJson) {
            return;
        }
        if (value.isMissingNode()) {
            // Nothing but white space: no value at all.
            return;
        }
        byte[] canonical;
        try {
            canonical = CanonicalJson.bytes(value);
        } catch (Malformed refused) {
            assertThat(CanonicalScan.isCanonical(plain)).isFalse();
            return;
        }
        if (CanonicalScan.isCanonical(plain)) {
            assertThat(plain).isEqualTo(canonical);
        }
        assertThat(Wire.canonical(value)).isEqualTo(canonical);
        JsonNode again = Wire.mapper().readTree(canonical);
        assertThat(again).isEqualTo(value);
        assertThat(CanonicalJson.bytes(again)).isEqualTo(canonical);
    }

    static Stream<byte[]> times() {
        return Stream.of(
                        "2026-03-12T01:02:03.000004Z",
                        "2026-03-12T01:02:03Z",
                        "2026-02-29T00:00:00Z",
                        "2024-02-29T24:00:00Z",
                        "0000-01-01T00:00:00.1Z",
                        "+10000-01-01T00:00:00Z")
                .map(text -> text.getBytes(UTF_8));
    }

    @FuzzTest
    @MethodSource("times")
    void a_time_read_the_short_way_is_the_time_it_says(byte[] input) {
        String text = new String(input, UTF_8);
        Instant read = PlainInstant.read(text);
        if (read == null) {
            return;
        }
        assertThat(read).isEqualTo(Instant.parse(text));
        assertThat(PlainInstant.read(PlainInstant.text(read))).isEqualTo(read);
    }
}
