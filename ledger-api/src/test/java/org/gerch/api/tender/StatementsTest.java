package org.gerch.api.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The right of reply: a party's own words beside the verdict. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=StatementsTest")
class StatementsTest {
    private static final String WORDS = "Our price held for the whole season.";

    @Autowired
    private Desk desk;

    @Autowired
    private Http http;

    @Test
    void a_statement_stands_beside_the_verdict_and_its_words_are_on_the_page_and_not_in_the_log() {
        publish("S-1");
        HttpResponse<String> filed = file(Role.BIDDER, statement("S-1", "ST-1", WORDS));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        long position = Http.json(filed).path("position").longValue();

        JsonNode verdict = Http.json(http.get("/api/v1/verdicts/S-1?position=" + position));
        HttpResponse<String> page = http.get("/tenders/S-1?lang=en&position=" + position);
        HttpResponse<String> leaf = http.get("/api/v1/events/" + position);
        HttpResponse<String> release = http.get("/ocds/tenders/S-1?position=" + position);

        assertThat(verdict.path("overlays").toString()).contains("REPLY_ON_FILE");
        assertThat(page.body()).contains(WORDS);
        assertThat(Http.json(leaf).path("leaf").path("type").stringValue()).isEqualTo("tender.statement-filed");
        assertThat(leaf.body()).doesNotContain(WORDS);
        assertThat(release.body()).contains("tender.statement-filed").doesNotContain(WORDS);
        assertThat(http.get("/api/v1/events/" + position + "/proof").statusCode())
                .isIn(200, 503);
    }

    @Test
    void a_number_is_given_once_and_what_is_no_statement_is_told_why() {
        publish("S-2");
        assertThat(file(Role.RESPONDENT, statement("S-2", "ST-1", WORDS)).statusCode())
                .isEqualTo(201);

        HttpResponse<String> again = file(Role.RESPONDENT, statement("S-2", "ST-1", "Other words."));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Http.json(again).path("refusal").stringValue()).isEqualTo("statement-already-filed");
        assertThat(file(Role.BIDDER, statement("S-none", "ST-1", WORDS)).statusCode())
                .isIn(404, 422);
        assertThat(file(Role.AUDITOR, statement("S-2", "ST-2", WORDS)).statusCode())
                .isEqualTo(403);
        HttpResponse<String> wordless =
                file(Role.BIDDER, "{\"tender\":\"S-2\",\"statement\":\"ST-3\",\"party\":\"ORG-bidder\"}");
        assertThat(wordless.statusCode()).isEqualTo(400);
        assertThat(wordless.body()).contains("text");
    }

    private HttpResponse<String> file(Role role, String body) {
        return desk.send(role, "file-statement", body);
    }

    private static String statement(String tender, String number, String text) {
        return "{\"tender\":\"%s\",\"statement\":\"%s\",\"party\":\"ORG-bidder\",\"text\":\"%s\"}"
                .formatted(tender, number, text);
    }

    private void publish(String id) {
        HttpResponse<String> published = desk.send(Role.PROCUREMENT_OFFICER, "publish-tender", """
                {"tender":"%s","title":"Footpath","buyer":"BUYER","method":"OPEN","criterion":"PRICE_ONLY",
                 "deadline":"2099-01-01T00:00:00Z"}""".formatted(id));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    }
}
