package org.gerch.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.gerch.api.page.FreeText;
import org.gerch.api.page.LeafShown;
import org.gerch.api.page.Telling;
import org.gerch.api.page.WrittenPages;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.Ground;
import org.junit.jupiter.api.Test;

class EventPageTest {
    private static final String JSON = "{\"at\":\"2026-06-09T07:05:00.000000Z\",\"data\":{\"bid\":\"<B1>\"},\"v\":1}";

    @Test
    void an_entry_shows_who_when_what_its_bytes_and_its_removed_text() {
        Telling told = new Telling("tender/DEMO-2026-0417", 41_207);
        Commitment gone = told.removed("secret", "2026-08-01 00:00:00", "court order");
        told.late(
                "2026-06-09 15:05:00",
                "2026-06-11 15:05:00",
                "Evaluation committee",
                new BidRejected(new BidId("<B1>"), new Ground("art. 23.1", gone, null)));
        Recorded<LedgerEvent> event = told.events().getFirst();
        LeafShown leaf =
                new LeafShown(41_207, event.at(), event.stream(), "tender.bid-rejected", "ab".repeat(32), JSON);
        Map<Commitment, FreeText> texts = told.texts();
        String document = WrittenPages.write(
                "event", notation -> EventPage.of(leaf, Optional.of(event), Optional.empty(), texts, 43_377, notation));
        assertThat(document)
                .contains("Evaluation committee", "/tenders/DEMO-2026-0417", "/events/41206", "/events/41208")
                .contains("&quot;data&quot;:{&quot;bid&quot;:&quot;&lt;B1&gt;&quot;}")
                .contains("Text removed on", "court order")
                .doesNotContain("secret");
    }
}
