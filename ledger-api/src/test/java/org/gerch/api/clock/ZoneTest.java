package org.gerch.api.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A ledger that stands elsewhere than in Ulaanbaatar. */
@LedgerTest
@TestPropertySource(properties = {"gerch.test.ledger=ZoneTest", "gerch.zone=America/Sao_Paulo"})
class ZoneTest {
    @Autowired
    private Http http;

    @Autowired
    private Desk desk;

    @Test
    void days_on_pages_and_in_queries_are_those_of_the_zone_that_is_set() {
        HttpResponse<String> answer = desk.send(Role.PROCUREMENT_OFFICER, "publish-tender", """
                {"tender":"Z-1","title":"Footpath","buyer":"B","method":"OPEN","criterion":"PRICE_ONLY",
                 "occurredAt":"2026-03-12T01:30:00Z"}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        long position = Http.json(answer).path("position").longValue();

        assertThat(http.get("/tenders/Z-1?lang=en&position=" + position).body()).contains("2026-03-11 22:30");
        assertThat(found("2026-03-11", position)).isEqualTo(1);
        assertThat(found("2026-03-12", position)).isZero();
    }

    private int found(String day, long position) {
        String query = "/api/v1/tenders?from=" + day + "&to=" + day + "&position=" + position;
        return Http.json(http.get(query)).path("items").size();
    }
}
