package org.gerch.core.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Contrary;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A leaf has one spelling; whatever says the same in another way is refused, with the field that is wrong. */
class StrictLeafTest {
    private static final String META =
            "{\"actor\":{\"office\":\"Registry\"},\"command\":\"0190f3a0-0000-7000-8000-000000000001\","
                    + "\"correlation\":\"0190f3a0-0000-7000-8000-000000000001\",\"receivedAt\":\"2026-03-12T02:00:00Z\",\"roles\":[\"registrar\"]}";
    private static final String LEAF =
            "{\"at\":\"2026-03-12T02:00:00.000100Z\",\"data\":{\"from\":\"A\",\"to\":\"B \\\"\"},"
                    + "\"id\":\"0190f3a0-0000-7000-8000-000000000002\",\"meta\":" + META
                    + ",\"rev\":1,\"seq\":4,\"stream\":\"party/P-1\",\"type\":\"party.renamed\",\"v\":1}";

    @Test
    void a_leaf_as_this_ledger_writes_it_is_read() {
        Recorded<LedgerEvent> read = StrictLeaf.read(7, LEAF.getBytes(UTF_8));

        assertThat(read).isEqualTo(LeafReading.read(7, LEAF.getBytes(UTF_8)));
        assertThat(read.at()).isEqualTo(Instant.parse("2026-03-12T02:00:00.000100Z"));
        assertThat(read.stream()).isEqualTo("party/P-1");
        assertThat(read.seq()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("org.gerch.core.wire.GoldenEventsTest#names")
    void every_event_of_the_catalogue_is_read(String name) {
        LedgerEvent event = (LedgerEvent) Specimen.of(EventCatalogue.classOf(name));
        String leaf = LEAF.replace(
                        "{\"from\":\"A\",\"to\":\"B \\\"\"}", new String(EventCatalogue.encode(event), UTF_8))
                .replace(
                        "\"rev\":1",
                        "\"rev\":" + EventCatalogue.typeOf(event.getClass()).rev())
                .replace("party.renamed", name);

        assertThat(StrictLeaf.read(0, leaf.getBytes(UTF_8)).event()).isEqualTo(event);
    }

    @Test
    void a_provenance_written_field_by_field_has_the_same_bytes() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            Provenance by = any(random);
            assertThat(new String(ProvenanceWriting.canonical(by), UTF_8)).isEqualTo(Wire.canonicalText(by));
        }
    }

    private static Provenance any(Random random) {
        List<Contrary> contraryTo = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            contraryTo.add(new Contrary(
                    "rule-" + i, random.nextBoolean() ? Map.of() : Map.of("б \n", "\u0001\"", "a", "\uD83D\uDC0E")));
        }
        Instant time = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        return new Provenance(
                new Actor("Алба \"1\"", random.nextBoolean() ? null : new PartyId("P \\ 1")),
                random.nextBoolean()
                        ? Set.of()
                        : EnumSet.of(Role.values()[random.nextInt(13)], Role.values()[random.nextInt(3)]),
                new UUID(random.nextLong(), random.nextLong()),
                new UUID(0, 1),
                time,
                random.nextBoolean() ? null : time.minusSeconds(random.nextInt(1_000)),
                random.nextBoolean()
                        ? null
                        : new Source("эх", random.nextBoolean() ? null : "r/1", "0".repeat(64), random.nextBoolean()),
                random.nextBoolean(),
                contraryTo);
    }

    @Test
    void an_earlier_revision_is_read_as_what_it_says_today() {
        String leaf = LEAF.replace(
                        "{\"from\":\"A\",\"to\":\"B \\\"\"}",
                        "{\"bid\":\"B-1\",\"commitment\":\"" + "ab".repeat(32)
                                + "\",\"lot\":\"L-2\",\"tenderer\":\"P\"}")
                .replace("party.renamed", "tender.bid-submitted");

        assertThat(StrictLeaf.read(0, leaf.getBytes(UTF_8)).event().toString()).contains("L-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\"at\":\"2026| \"at\":\"2026|",
                "\"rev\":1|\"rev\":1.0|",
                "\"rev\":1|\"rev\":\"1\"|/rev",
                "\"rev\":1|\"rev\":0|/rev",
                "\"v\":1}|\"v\":2}|/v",
                "\"v\":1}|\"v\":1,\"w\":1}|/v",
                ",\"v\":1}|}|/v",
                "\"seq\":4,||",
                "\"seq\":4|\"seq\":-4|/seq",
                "\"seq\":4|\"extra\":0,\"seq\":4|",
                ".000100Z|Z|/at",
                ".000100Z|.0001Z|/at",
                "T02:00:00.000100Z|T24:00:00.000000Z|/at",
                "\"2026-03-12T02:00:00.000100Z\"|20260312|/at",
                "-7000-8000-000000000002|-4000-8000-000000000002|/id",
                "-7000-8000-000000000002|-7000-c000-000000000002|/id",
                "0190f3a0-0000-7000-8000-000000000002|0190F3A0-0000-7000-8000-000000000002|/id",
                "\"to\":\"B|\"toward\":\"B|/data",
                "{\"from\":\"A\"|{\"from\":null|/data",
                "\"from\":\"A\"|\"from\":1|/data",
                "{\"from\":\"A\",\"to\":\"B \\\"\"}|[]|/data",
                "\"roles\":[\"registrar\"]|\"roles\":[\"king\"]|/meta",
                "\"roles\":[\"registrar\"]|\"roles\":[\"auditor\",\"registrar\"]|/meta",
                "\"office\":\"Registry\"|\"office\":\"\"|/meta",
                "\"receivedAt\":\"2026-03-12T02:00:00Z\"|\"receivedAt\":\"2026-03-12T02:00:00.000Z\"|/meta",
                "\"receivedAt\":\"2026-03-12T02:00:00Z\",||/meta",
                "{\"actor\":{|{\"aaa\":1,\"actor\":{|/meta",
            })
    void whatever_is_spelt_otherwise_is_refused(String from, String to, String field) {
        String leaf = LEAF.replace(from, to == null ? "" : to);
        assertThat(leaf).isNotEqualTo(LEAF);

        assertThatThrownBy(() -> StrictLeaf.read(0, leaf.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Malformed.class, wrong -> assertThat(wrong.what()).isEqualTo(field == null ? "" : field));
    }

    @Test
    void an_event_that_is_not_known_is_named() {
        String leaf = LEAF.replace("party.renamed", "party.exiled");

        assertThatThrownBy(() -> StrictLeaf.read(0, leaf.getBytes(UTF_8)))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("party.exiled");
    }

    @Test
    void no_change_of_one_byte_makes_it_fail_in_another_way() {
        byte[] leaf = LEAF.getBytes(UTF_8);
        for (int at = 0; at < leaf.length; at++) {
            for (int value : new int[] {0, ' ', '"', '0', '\\', '{', '}', ',', 'x', 0xFF}) {
                byte[] changed = leaf.clone();
                changed[at] = (byte) value;
                try {
                    StrictLeaf.read(0, changed);
                } catch (Malformed | UnknownEvent refused) {
                    // As it should.
                }
            }
        }
        for (int end = 0; end < leaf.length; end++) {
            byte[] cut = Arrays.copyOf(leaf, end);
            assertThatThrownBy(() -> StrictLeaf.read(0, cut)).isInstanceOf(Malformed.class);
        }
    }
}
