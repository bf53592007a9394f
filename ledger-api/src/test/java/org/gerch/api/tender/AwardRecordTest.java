package org.gerch.api.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gerch.api.page.Telling;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Money;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.TenderEvent;
import org.junit.jupiter.api.Test;

/** The award that a lot's money follows is the one that its verdict takes. */
class AwardRecordTest {
    private final Telling told = new Telling("tender/T", 10);

    @Test
    void of_two_awards_it_is_the_one_decided_later_though_it_was_recorded_first() {
        told.then("2026-06-20 09:00:00", "Office", award("second"));
        told.late("2026-06-10 09:00:00", "2026-07-01 09:00:00", "Office", award("first"));

        assertThat(followed()).isEqualTo("second");
    }

    @Test
    void of_two_decided_at_one_moment_it_is_the_one_recorded_last() {
        told.then("2026-06-20 09:00:00", "Office", award("first"));
        told.then("2026-06-20 09:00:00", "Office", award("second"));

        assertThat(followed()).isEqualTo("second");
    }

    @Test
    void an_annulled_one_without_a_contract_gives_way_to_the_one_before() {
        told.then("2026-06-10 09:00:00", "Office", award("first"));
        told.then("2026-06-20 09:00:00", "Office", award("second"));
        told.then("2026-06-21 09:00:00", "Office", new AwardAnnulled(new AwardId("second"), "56.1", null));

        assertThat(followed()).isEqualTo("first");
    }

    private String followed() {
        return AwardRecord.among(told.events().stream()
                        .map(recorded -> recorded.with((TenderEvent) recorded.event()))
                        .toList())
                .orElseThrow()
                .awarded()
                .event()
                .award()
                .value();
    }

    private static LotAwarded award(String id) {
        return new LotAwarded(
                new AwardId(id), List.of(), new BidId("B1"), List.of(), Money.of("100", "MNT"), null, List.of());
    }
}
