package org.gerch.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final Instant AT = Instant.parse("2026-11-21T09:30:00.000120Z");

    @Test
    void a_leaf_is_canonical_json_with_its_keys_in_order() {
        byte[] leaf = stamped("{\"lot\":\"1\"}", "0198", "{\"a\":1}", 2, "tender/UB-2026-0041", 7, "tender.bid-opened");

        assertThat(new String(leaf, UTF_8))
                .isEqualTo("{\"at\":\"2026-11-21T09:30:00.000120Z\",\"data\":{\"lot\":\"1\"},\"id\":\"0198\","
                        + "\"meta\":{\"a\":1},\"rev\":2,\"seq\":7,\"stream\":\"tender/UB-2026-0041\","
                        + "\"type\":\"tender.bid-opened\",\"v\":1}");
    }

    @Test
    void what_was_written_is_read_back() {
        Envelope envelope = Envelope.read(stamped("{}", "id", "{\"b\":[]}", 3, "grant/7", 0, "grant.approved"));

        assertThat(envelope.at()).isEqualTo(AT);
        assertThat(envelope.data()).isEqualTo("{}".getBytes(UTF_8));
        assertThat(envelope.meta()).isEqualTo("{\"b\":[]}".getBytes(UTF_8));
        assertThat(envelope.eventId()).isEqualTo("id");
        assertThat(envelope.revision()).isEqualTo(3);
        assertThat(envelope.stream()).isEqualTo("grant/7");
        assertThat(envelope.sequence()).isZero();
        assertThat(envelope.type()).isEqualTo("grant.approved");
    }

    @Test
    void an_event_of_no_stream_names_neither_stream_nor_number() {
        byte[] leaf = stamped("\"x\"", "id", "{}", 0, null, -1, "note");

        assertThat(new String(leaf, UTF_8))
                .doesNotContain("stream")
                .doesNotContain("seq")
                .doesNotContain("rev");
        assertThat(Envelope.read(leaf).stream()).isNull();
        assertThat(Envelope.read(leaf).sequence()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "-1.5e3",
                "null",
                "\"a\"",
                "\"\"",
                "\"a\\\"}]\\\\\"",
                "[]",
                "[1,[2,{\"a\":\"]\"}],\"}\"]",
                "{\"id\":\"\\\",\\\"meta\\\":{\",\"x\":{\"y\":[{}]}}",
                "\"Баянзүрх 🇲🇳\""
            })
    void the_payload_may_be_any_json(String data) {
        Envelope envelope = Envelope.read(stamped(data, "id", data, 1, "s/1", 1, "t"));

        assertThat(envelope.data()).isEqualTo(data.getBytes(UTF_8));
        assertThat(envelope.meta()).isEqualTo(data.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\b", "tab\tand\nline", "\u0001\u001f", "Өмнөговь/ү", "a/b", "\uD83C\uDDF2"})
    void names_with_special_characters_survive(String name) {
        Envelope envelope = Envelope.read(stamped("{}", name, "{}", 1, name, 1, name));

        assertThat(envelope.eventId()).isEqualTo(name);
        assertThat(envelope.stream()).isEqualTo(name);
        assertThat(envelope.type()).isEqualTo(name);
    }

    @Test
    void escapes_are_the_canonical_ones() {
        assertThat(JsonText.quoted("\"\\/\b\f\n\r\t\u0000\u001f\u007fө"))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007fө\"");
    }

    @Test
    void a_leaf_may_have_exactly_as_many_bytes_as_an_entry_bundle_can_hold() {
        int around = write("\"\"", "id", "{}", 1, "s/1", 1, "t").length;
        String largest = "\"" + "x".repeat(Envelope.MAX_BYTES - around) + "\"";

        assertThat(write(largest, "id", "{}", 1, "s/1", 1, "t")).hasSize(65_535);
        assertThatThrownBy(() -> write("1" + largest, "id", "{}", 1, "s/1", 1, "t"))
                .isInstanceOfSatisfying(
                        LeafTooLarge.class,
                        refused -> assertThat(refused.bytes()).isEqualTo(65_536));
    }

    @Test
    void a_year_of_five_digits_is_refused_because_it_would_not_fit_its_place() {
        assertThatThrownBy(() -> LeafTime.text(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_leaf_that_was_cut_or_changed_in_shape_is_refused() {
        byte[] leaf = stamped("{\"a\":\"b\"}", "id", "{}", 1, "s/1", 1, "t");
        String text = new String(leaf, UTF_8);

        for (int length = 0; length < leaf.length; length++) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> Envelope.read(cut.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Envelope.read((text + " ").getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> Envelope.read(text.replace("\"v\":1", "\"v\":2").getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] stamped(
            String data, String id, String meta, int revision, @Nullable String stream, long sequence, String type) {
        byte[] leaf = write(data, id, meta, revision, stream, sequence, type);
        EnvelopeWriter.stamp(leaf, LeafTime.text(AT));
        return leaf;
    }

    private static byte[] write(
            String data, String id, String meta, int revision, @Nullable String stream, long sequence, String type) {
        return EnvelopeWriter.write(data.getBytes(UTF_8), id, meta.getBytes(UTF_8), revision, stream, sequence, type);
    }
}
