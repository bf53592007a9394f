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

/** What only all lots together answer: who stands out, by which limit, and by which lots, as of any moment. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=ComparedLotsQueryTest")
class ComparedLotsQueryTest {
    private static long before = -1;
    private static long last = -1;

    @Autowired
    private Importer importer;

    @Autowired
    private Desk desk;

    @Autowired
    private Http http;

    /** The winner bids 1, another so much; the buyer B rejects a third bid, the others find it valid. */
    private static String release(String name, int next, boolean rejecting) {
        return """
                {"ocid":"ocds-all-%1$s","id":"r1","date":"2026-01-01T00:00:00Z","buyer":{"id":"%2$s","name":"Office %2$s"},
                 "parties":[{"id":"W","name":"W","details":{"scale":"large"}}],
                 "tender":{"id":"t","title":"Footpath","procurementMethod":"open","awardCriteria":"priceOnly"},
                 "bids":{"details":[%3$s,%4$s,%5$s]},"awards":[{"id":"a1","status":"active","suppliers":[{"id":"W"}]}]}
                """.formatted(
                                name,
                                rejecting ? "B" : "office-" + name,
                                bid("b1", "valid", "W", 1),
                                bid("b2", "valid", "L" + name, next),
                                bid("b3", rejecting ? "disqualified" : "valid", rejecting ? "X" : "M" + name, 1000))
                        .replace("\n", "")
                + "\n";
    }

    private static String bid(String id, String status, String tenderer, int amount) {
        return """
                {"id":"%s","status":"%s","tenderers":[{"id":"%s"}],"value":{"amount":%d,"currency":"BRL"}}""".formatted(id, status, tenderer, amount);
    }

    @BeforeEach
    void sixLotsArePublishedOneOfThemUnlikeTheOthers() throws IOException {
        if (last < 0) {
            StringBuilder alike = new StringBuilder();
            for (int lot = 1; lot <= 4; lot++) {
                alike.append(release(Integer.toString(lot), 2, false));
            }
            before = recorded(alike.toString(), "one");
            last = recorded(release("far", 100, true) + release("near", 2, true), "two");
        }
    }

    /** The position of the last entry. */
    private long recorded(String releases, String version) throws IOException {
        importer.read(
                "test",
                new ByteArrayInputStream(releases.getBytes(UTF_8)),
                List.of(GroupRule.parse("parties.details.scale=sme")),
                OcdsWords.in(Locale.ENGLISH),
                line -> {});
        // Its answer tells how long the log is by now.
        HttpResponse<String> adopted = desk.send(Role.REGISTRAR, "adopt-rules", """
                        {"scope":"elsewhere","version":"%s","groupRules":["parties.details.scale=large"]}""".formatted(version));
        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(201);
        return Http.json(adopted).path("position").longValue();
    }

    private JsonNode ok(String address) {
        HttpResponse<String> answer = http.get("/api/v1/" + address);
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    private JsonNode compared(String code, long position) {
        return ok("indicators/" + code + "?position=" + position).path("compared");
    }

    private List<String> ids(String query) {
        List<String> found = new ArrayList<>();
        ok("verdicts?position=" + last + query)
                .path("items")
                .forEach(item -> found.add(item.path("id").stringValue()));
        return found;
    }

    @Test
    void a_lot_beyond_the_limit_of_all_lots_is_named_with_the_limit() {
        JsonNode lots = compared("R058", last).get(0);

        assertThat(lots.path("about").stringValue()).isEqualTo("LOT");
        assertThat(lots.path("values").intValue()).isEqualTo(6);
        assertThat(lots.path("standing").toString()).isEqualTo("[{\"verdict\":\"ocds-all-far\",\"value\":99.0}]");
        assertThat(ids("&flag=R058")).containsExactly("ocds-all-far");
    }

    @Test
    void at_an_earlier_moment_it_was_compared_with_what_stood_then() {
        JsonNode lots = compared("R058", before).get(0);

        assertThat(lots.path("values").intValue()).isEqualTo(4);
        assertThat(lots.path("standing").isEmpty()).isTrue();
        // Asked again of the later moment, the answer is what it was.
        assertThat(compared("R058", last).get(0).path("values").intValue()).isEqualTo(6);
        assertThat(compared("R058", 2).get(0).path("limit").isNull()).isTrue();
    }

    @Test
    void a_party_that_stands_out_is_named_with_its_counts_and_its_lots() {
        JsonNode buyers = compared("R038", last).get(0);

        assertThat(buyers.path("about").stringValue()).isEqualTo("BUYER");
        JsonNode party = buyers.path("standing").get(0);
        assertThat(party.path("party").stringValue()).isEqualTo("ocds-all:B");
        assertThat(party.path("count").intValue()).isEqualTo(2);
        assertThat(party.path("of").intValue()).isEqualTo(6);
        assertThat(party.path("lots").toString()).isEqualTo("[\"ocds-all-far\",\"ocds-all-near\"]");
        assertThat(party.path("says").path("en").stringValue()).startsWith("Bids: 6; rejected: 2 (33.33 %");
        assertThat(party.path("says").path("mn").stringValue()).isNotBlank();
    }

    @Test
    void verdicts_are_listed_by_it_page_by_page_and_as_a_download() {
        assertThat(ids("&flag=R038")).containsExactlyInAnyOrder("ocds-all-far", "ocds-all-near");
        assertThat(ids("&flag=R038,R058")).containsExactlyInAnyOrder("ocds-all-far", "ocds-all-near");
        JsonNode first = ok("verdicts?limit=1&flag=R038&position=" + last);
        JsonNode second =
                ok("verdicts?limit=1&flag=R038&cursor=" + first.path("next").stringValue());

        assertThat(List.of(first, second))
                .extracting(page -> page.path("items").get(0).path("id").stringValue())
                .containsExactlyInAnyOrder("ocds-all-far", "ocds-all-near");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(http.get("/api/v1/verdicts?format=csv&flag=R058&position=" + last)
                        .body()
                        .lines())
                .hasSize(2);
        assertThat(ids("&flag=R025")).isEmpty();
    }

    @Test
    void every_indicator_is_published_with_its_words_and_settings() {
        JsonNode list = ok("indicators").path("items");

        assertThat(list.size()).isEqualTo(32);
        assertThat(list.findValuesAsString("code")).isSorted().contains("G001", "R025", "R038", "R048");
        JsonNode r038 = ok("indicators/R038");
        assertThat(r038.path("about").toString()).isEqualTo("[\"BUYER\",\"TENDERER\"]");
        assertThat(r038.path("comparesAll").booleanValue()).isTrue();
        assertThat(r038.path("settings").get(0).toString())
                .isEqualTo(
                        "{\"name\":\"R038_RATIO\",\"property\":\"threshold\",\"value\":null,\"foundByComparing\":true}");
        assertThat(r038.path("name").path("mn").stringValue()).isNotBlank();
        assertThat(ok("indicators/G001").path("onlyWithHistory").booleanValue()).isTrue();
        assertThat(ok("indicators/R018").has("compared")).isFalse();
    }

    @Test
    void what_is_no_indicator_is_not_there() {
        assertThat(http.get("/api/v1/indicators/R999").statusCode()).isEqualTo(404);
        assertThat(http.get("/api/v1/indicators/R058?limit=1").statusCode()).isEqualTo(400);
        assertThat(http.get("/api/v1/indicators/R058?position=never").statusCode())
                .isEqualTo(400);
    }
}
