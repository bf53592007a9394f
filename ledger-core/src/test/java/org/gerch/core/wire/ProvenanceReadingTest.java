package org.gerch.core.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Contrary;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Source;
import org.junit.jupiter.api.Test;

class ProvenanceReadingTest {
    private static final UUID ID = new UUID(3, 9);
    private static final Instant AT = Instant.parse("2026-03-12T02:00:00.000001Z");

    @Test
    void what_was_written_is_read_whatever_is_absent() {
        Provenance least = new Provenance(
                new Actor("Office", null), Set.of(Role.BIDDER), ID, ID, AT, null, null, false, List.of());
        Provenance most = new Provenance(
                new Actor("Оффис \"1\"", new PartyId("ORG-1")),
                Set.of(Role.values()),
                ID,
                new UUID(1, 2),
                AT,
                AT.minusSeconds(5),
                new Source("portal", null, "ab".repeat(32), true),
                true,
                List.of(new Contrary("too-late", Map.of("deadline", "yesterday")), new Contrary("twice", Map.of())));

        assertThat(ProvenanceReading.read(Wire.canonical(least))).isEqualTo(least);
        assertThat(ProvenanceReading.read(Wire.canonical(most))).isEqualTo(most);
    }

    @Test
    void a_field_that_is_not_known_is_refused() {
        assertThatThrownBy(() -> ProvenanceReading.read("{\"mood\":\"good\"}".getBytes(UTF_8)))
                .isInstanceOf(Malformed.class);
    }
}
