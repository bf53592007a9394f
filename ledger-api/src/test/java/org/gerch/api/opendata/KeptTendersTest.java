package org.gerch.api.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Role;
import org.gerch.core.opendata.Publisher;
import org.gerch.core.opendata.TenderReleases;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.TenderEvent;
import org.junit.jupiter.api.Test;

class KeptTendersTest {
    private static final Publisher PUBLISHER = new Publisher("Ledger", "https://ledger.example", "ocds-x", null, null);

    @Test
    void however_many_tenders_are_met_only_so_many_events_are_kept() {
        KeptTenders kept = new KeptTenders(10);

        for (int tender = 0; tender < 100; tender++) {
            meet(kept, "tender/" + tender, 3);

            assertThat(kept.events()).isLessThanOrEqualTo(10);
        }
        assertThat(kept.events()).isEqualTo(9);
    }

    @Test
    void the_tenders_met_last_are_those_that_are_kept() {
        KeptTenders kept = new KeptTenders(6);
        meet(kept, "tender/a", 2);
        meet(kept, "tender/b", 2);
        meet(kept, "tender/a", 1);
        meet(kept, "tender/c", 2);

        assertThat(met(kept, "tender/a").size()).isEqualTo(3);
        assertThat(met(kept, "tender/c").size()).isEqualTo(2);
        assertThat(met(kept, "tender/b").size()).isZero();
    }

    @Test
    void one_that_is_longer_than_all_that_is_kept_stays_while_it_is_read() {
        KeptTenders kept = new KeptTenders(2);

        meet(kept, "tender/long", 5);

        assertThat(met(kept, "tender/long").size()).isEqualTo(5);
    }

    private static TenderReleases met(KeptTenders kept, String stream) {
        return kept.of(stream, () -> new TenderReleases(PUBLISHER));
    }

    private static void meet(KeptTenders kept, String stream, int events) {
        TenderReleases releases = met(kept, stream);
        for (int event = 0; event < events; event++) {
            releases.next(question(stream, releases.size()), "0".repeat(64));
        }
        kept.grew(events);
    }

    private static Recorded<TenderEvent> question(String stream, long seq) {
        Provenance by = new Provenance(
                new Actor("office", null),
                Set.of(Role.OBSERVER),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Instant.EPOCH,
                null,
                null,
                false,
                List.of());
        TenderEvent asked = new InvitationEvent.QuestionAsked("Q" + seq, new Commitment("0".repeat(64)));
        return new Recorded<>(seq, Instant.EPOCH, stream, seq, UUID.randomUUID(), asked, by);
    }
}
