package org.gerch.api.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gerch.api.imports.Importer;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.core.rules.GroupRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Lots are listed by the indicators they raise. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=IndicatorQueryTest")
class IndicatorQueryTest {
    private static final String ONE_BID = release("single", bid("b1", "valid", "A", 10), "A");
    private static final String LOWEST_REJECTED =
            release("rejected", bid("b1", "disqualified", "A", 10) + "," + bid("b2", "valid", "B", 12), "B");
    private static final String NOTHING =
            release("plain", bid("b1", "valid", "A", 10) + "," + bid("b2", "valid", "B", 12), "A");

    private static long last = -1;

    @Autowired
    private Importer importer;

    @Autowired
    private Desk desk;

    @Autowired
    private Http http;

    private static String release(String name, String bids, String winner) {
        return """
                {"ocid":"ocds-flags-%s","id":"r1","date":"2026-01-01T00:00:00Z","buyer":{"id":"X","name":"X"},
                 "parties":[{"id":"A","name":"A","details":{"scale":"sme"}},{"id":"B","name":"B","details":{"scale":"large"}}],
                 "tender":{"id":"t","title":"Footpath","procurementMethod":"open","awardCriteria":"priceOnly"},
                 "bids":{"details":[%s]},"awards":[{"id":"a1","status":"active","suppliers":[{"id":"%s"}]}]}
                """.formatted(name, bids, winner).replace("\n", "") + "\n";
    }

    private static String bid(String id, String status, String tenderer, int amount) {
        return """
                {"id":"%s","status":"%s","tenderers":[{"id":"%s"}],"value":{"amount":%d,"currency":"BRL"}}""".formatted(id, status, tenderer, amount);
    }

    @BeforeEach
    void threeLotsArePublished() throws IOException {
        if (last < 0) {
            importer.read(
                    "test",
                    new ByteArrayInputStream((ONE_BID + LOWEST_REJECTED + NOTHING).getBytes(UTF_8)),
                    List.of(GroupRule.parse("parties.details.scale=sme")),
                    OcdsWords.in(Locale.ENGLISH),
                    line -> {});
            // Its answer tells how long the log is by now.
            HttpResponse<String> adopted = desk.send(Role.REGISTRAR, "adopt-rules", """
                            {"scope":"elsewhere","version":"last","groupRules":["parties.details.scale=large"]}""");
            assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(201);
            last = Http.json(adopted).path("position").longValue();
        }
    }

    private JsonNode ok(String query) {
        HttpResponse<String> answer = http.get("/api/v1/verdicts?position=" + last + query);
        assertThat(answer.statusCode()).as(query + " " + answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    private static List<String> ids(JsonNode list) {
        List<String> found = new ArrayList<>();
        list.path("items").forEach(item -> found.add(item.path("id").stringValue()));
        return found;
    }

    @Test
    void an_indicator_lists_the_lots_that_raise_it() {
        assertThat(ids(ok("&flag=R018"))).containsExactly("ocds-flags-single");
        assertThat(ids(ok("&flag=R036"))).containsExactly("ocds-flags-rejected");
        assertThat(ids(ok("&flag=R028"))).isEmpty();
    }

    @Test
    void of_several_indicators_any_will_do() {
        assertThat(ids(ok("&flag=R018,R036"))).containsExactlyInAnyOrder("ocds-flags-single", "ocds-flags-rejected");
        assertThat(ids(ok("&flag=R018&flag=R035")))
                .containsExactlyInAnyOrder("ocds-flags-single", "ocds-flags-rejected");
        assertThat(ids(ok(""))).hasSize(3);
    }

    @Test
    void what_a_lot_raises_since_a_moment_is_among_what_changed_since() {
        JsonNode events = Http.json(http.get("/api/v1/tenders/ocds-flags-single/history?position=" + last))
                .path("items");
        long first = events.get(0).path("position").longValue();
        String changes = http.get("/api/v1/tenders/ocds-flags-single/diff?from=" + first + "&to=" + last)
                .body();
        String page = http.get("/tenders/ocds-flags-single/diff?lang=en&from=" + first + "&to=" + last)
                .body();

        assertThat(changes)
                .contains("{\"path\":\"/verdicts/ocds-flags-single/flags\",\"was\":[],\"is\":[\"R018\"],\"causes\":[{");
        assertThat(page).contains("<span>indicators</span>", "R018 Single bid");
    }

    @Test
    void a_lot_names_its_indicators_and_one_without_has_an_empty_list() {
        assertThat(ok("&flag=R036").path("items").get(0).path("flags").toString())
                .isEqualTo("[\"R035\",\"R036\"]");
        assertThat(ok("&q=plain").path("items").get(0).path("flags").toString()).isEqualTo("[]");
        assertThat(http.get("/api/v1/verdicts?format=csv&flag=R036&position=" + last)
                        .body())
                .contains(",R035 R036,");
    }

    @Test
    void at_an_earlier_moment_only_what_stood_then_was_raised() {
        HttpResponse<String> atFirst = http.get("/api/v1/verdicts?position=3&flag=R018");

        assertThat(atFirst.statusCode()).as(atFirst.body()).isEqualTo(200);
        assertThat(ids(Http.json(atFirst))).isEmpty();
    }

    @Test
    void what_is_no_indicator_is_refused_by_name() {
        HttpResponse<String> unknown = http.get("/api/v1/verdicts?flag=R999");

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("flag").contains("R036");
        assertThat(http.get("/api/v1/tenders?flag=R036").statusCode()).isEqualTo(400);
    }
}
