package org.gerch.core.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/** Leaves as a dishonest ledger may publish them: each is read as what it says, or refused in words. */
class LeafFuzzTest {

    static Stream<byte[]> leaves() {
        return EventCatalogue.names().stream().map(LeafFuzzTest::leaf);
    }

    private static byte[] leaf(String name) {
        Class<? extends LedgerEvent> type = EventCatalogue.classOf(name);
        String data = new String(EventCatalogue.encode((LedgerEvent) Specimen.of(type)), UTF_8);
        String meta = Wire.canonicalText(Specimen.of(Provenance.class));
        return ("{\"at\":\"2026-03-12T01:02:03.000004Z\",\"data\":" + data
                        + ",\"id\":\"01990000-0000-7000-8000-000000000001\",\"meta\":" + meta + ",\"rev\":"
                        + EventCatalogue.typeOf(type).rev() + ",\"seq\":0,\"stream\":\"a/b\",\"type\":\"" + name
                        + "\",\"v\":1}")
                .getBytes(UTF_8);
    }

    @FuzzTest
    @MethodSource("leaves")
    void a_leaf_is_read_as_what_it_says_or_refused_in_words(byte[] input) {
        Recorded<LedgerEvent> read;
        try {
            read = LeafReading.read(7, input);
        } catch (UnknownEvent | Malformed | JacksonException refused) {
            assertThat(refused).hasMessageNotContaining("\n\n");
            return;
        }
        assertThat(read.position()).isEqualTo(7);
        assertThat(read.stream()).isNotNull();
        LedgerEvent event = read.event();
        EventType type = EventCatalogue.typeOf(event.getClass());
        byte[] written;
        try {
            written = EventCatalogue.encode(event);
        } catch (Malformed unwritable) {
            // Half a surrogate pair, or a number of more than 53 bits: nobody can have written that.
            return;
        }
        assertThat(EventCatalogue.decode(type.name(), type.rev(), written)).isEqualTo(event);
        assertThat(ProvenanceReading.read(Wire.canonical(read.by()))).isEqualTo(read.by());
    }

    static Stream<byte[]> metas() {
        return Stream.of(
                Wire.canonical(Specimen.of(Provenance.class)),
                ("{\"actor\":{\"office\":\"Office\"},\"command\":\"00000000-0000-0003-0000-000000000009\","
                                + "\"correlation\":\"00000000-0000-0003-0000-000000000009\","
                                + "\"receivedAt\":\"2026-03-12T02:00:00Z\",\"roles\":[\"bidder\"]}")
                        .getBytes(UTF_8));
    }

    @FuzzTest
    @MethodSource("metas")
    void both_ways_to_read_where_an_event_comes_from_read_the_same(byte[] input) {
        Provenance bound;
        try {
            bound = Wire.trusting(Provenance.class).readValue(input);
        } catch (Malformed | JacksonException refused) {
            return;
        }
        byte[] written;
        try {
            written = Wire.canonical(bound);
        } catch (Malformed unwritable) {
            return;
        }
        assertThat(ProvenanceReading.read(written)).isEqualTo(bound);
    }
}
