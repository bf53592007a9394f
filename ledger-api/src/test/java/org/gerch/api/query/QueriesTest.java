package org.gerch.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.core.views.Views;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What a stranger may ask, and what a stranger may send. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=QueriesTest")
class QueriesTest {
    private static final String ODD = "ocds-x/1 №5 100%";
    private static final String ODD_IN_A_PATH = "ocds-x%2F1%20%E2%84%965%20100%25";

    private static long last = -1;

    @Autowired
    private Desk desk;

    @Autowired
    private Http http;

    @BeforeEach
    void someTendersAreOnRecord() {
        if (last < 0) {
            for (int i = 1; i <= 5; i++) {
                publish("Q-" + i, "Footpath " + i, i % 2 == 0 ? "Налайх" : "Баянгол");
            }
            publish(ODD, "Well, \\\"deep\\\"", "Баянгол");
            command(
                    Role.BIDDER,
                    "submit-bid",
                    "{\"tender\":\"Q-1\",\"bid\":\"b\",\"tenderer\":\"G\",\"price\":{\"amount\":\"5\",\"currency\":\"MNT\"}}");
            last = command(
                    Role.PROCUREMENT_OFFICER,
                    "cancel-tender",
                    "{\"tender\":\"Q-2\",\"article\":\"12.1\",\"reason\":\"no money\"}");
        }
    }

    private void publish(String id, String title, String district) {
        command(Role.PROCUREMENT_OFFICER, "publish-tender", """
                {"tender":"%s","title":"%s","buyer":"BUYER","buyerName":"District","method":"OPEN",
                 "criterion":"PRICE_ONLY","place":{"district":"%s","khoroo":301},
                 "estimatedCost":{"amount":"9000","currency":"MNT"},"deadline":"2099-01-01T00:00:00Z"}
                """.formatted(id, title, district));
    }

    private long command(Role role, String name, String body) {
        HttpResponse<String> answer = desk.send(role, name, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).path("position").longValue();
    }

    private JsonNode ok(String path, String... headers) {
        HttpResponse<String> answer = http.get(path, headers);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    private List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("items").forEach(item -> ids.add(item.path("id").stringValue()));
        return ids;
    }

    @Test
    void a_list_says_what_it_is_made_from() {
        JsonNode list = ok("/api/v1/tenders?position=" + last);

        assertThat(ids(list)).hasSize(6).contains(ODD);
        assertThat(list.path("next").isNull()).isTrue();
        assertThat(list.path("position").longValue()).isEqualTo(last);
        assertThat(list.path("asOf").stringValue()).endsWith("Z");
    }

    @Test
    void pages_follow_each_other_by_link_and_by_cursor() {
        HttpResponse<String> first = http.get("/api/v1/tenders?limit=4&position=" + last);
        String link = first.headers().firstValue("Link").orElseThrow();
        String next = link.substring(1, link.indexOf('>'));

        List<String> all = new ArrayList<>(ids(Http.json(first)));
        JsonNode second = ok(next);
        all.addAll(ids(second));

        assertThat(link).endsWith("; rel=\"next\"");
        assertThat(next).contains(Http.json(first).path("next").stringValue());
        assertThat(all).hasSize(6).doesNotHaveDuplicates();
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void filters_work_together() {
        assertThat(ids(ok("/api/v1/tenders?district=%D0%9D%D0%B0%D0%BB%D0%B0%D0%B9%D1%85&position=" + last)))
                .containsExactlyInAnyOrder("Q-2", "Q-4");
        assertThat(ids(ok("/api/v1/tenders?status=CANCELLED&khoroo=301&q=footpath&position=" + last)))
                .containsExactly("Q-2");
        assertThat(ids(ok("/api/v1/tenders?to=2020-01-01"))).isEmpty();
        assertThat(ids(ok("/api/v1/verdicts?verdict=CANCELLED_NO_AWARD&position=" + last)))
                .containsExactly("Q-2");
        assertThat(ids(ok("/api/v1/verdicts?overridden=undetermined&buyer=BUYER&position=" + last)))
                .hasSize(6);
    }

    @Test
    void the_past_can_be_asked_for() {
        JsonNode then = ok("/api/v1/tenders/Q-2?position=" + (last - 1));
        JsonNode now = ok("/api/v1/tenders/Q-2?position=" + last);

        assertThat(then.path("status").stringValue()).isEqualTo("PUBLISHED");
        assertThat(now.path("status").stringValue()).isEqualTo("CANCELLED");
        assertThat(ids(ok("/api/v1/tenders?asOf=2020-01-01"))).isEmpty();
        assertThat(http.get("/api/v1/tenders/Q-2?asOf=2020-01-01T00:00:00Z").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_verdict_has_the_fields_of_check_and_its_sentence_in_both_languages() {
        JsonNode verdict = ok("/api/v1/verdicts/Q-2?position=" + last);

        assertThat(verdict.propertyNames())
                .startsWith(
                        "id",
                        "ocid",
                        "lot",
                        "verdict",
                        "lowestGroupBidOverridden",
                        "groupBid",
                        "winningBid",
                        "difference",
                        "overlays",
                        "flags",
                        "explanation");
        assertThat(verdict.path("lot").isNull()).isTrue();
        assertThat(verdict.path("lowestGroupBidOverridden").isNull()).isTrue();
        assertThat(verdict.path("explanation").path("en").stringValue()).isNotBlank();
        assertThat(verdict.path("explanation").path("mn").stringValue()).matches(".*[а-яөү].*");
        assertThat(verdict.path("positions").get(0).longValue()).isNotNegative();
    }

    @Test
    void an_identifier_with_slashes_spaces_and_percent_signs_is_found() {
        assertThat(ok("/api/v1/tenders/" + ODD_IN_A_PATH + "?position=" + last)
                        .path("id")
                        .stringValue())
                .isEqualTo(ODD);
        assertThat(ok("/api/v1/tenders/" + ODD_IN_A_PATH + "/history").path("items"))
                .hasSize(1);
    }

    @Test
    void a_whole_filter_comes_as_csv_or_as_lines() {
        HttpResponse<String> csv = http.get("/api/v1/tenders?position=" + last, "Accept", "text/csv");
        HttpResponse<String> lines = http.get("/api/v1/verdicts?format=ndjson&limit=1&position=" + last);
        HttpResponse<String> verdicts = http.get("/api/v1/verdicts?format=csv&q=Q-1&position=" + last);

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(7);
        assertThat(csv.body()).startsWith("id,title,buyer,").contains("\"Well, \"\"deep\"\"\"");
        assertThat(verdicts.body().lines().findFirst().orElseThrow())
                .endsWith(",tieBreak,counts.submitted,counts.opened,counts.counted,counts.rejected");
        assertThat(verdicts.body().lines().toList().getLast()).endsWith(",1,0,0,0");
        assertThat(lines.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        assertThat(lines.body().lines()).hasSize(6).allMatch(line -> line.startsWith("{\"id\":"));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        HttpResponse<String> first = http.get("/api/v1/tenders?position=" + last);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = http.get("/api/v1/tenders?position=" + last, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void history_and_difference_tell_what_became_of_a_tender() {
        JsonNode history = ok("/api/v1/tenders/Q-2/history");
        long published = history.path("items").get(0).path("position").longValue();
        JsonNode difference = ok("/api/v1/tenders/Q-2/diff?from=" + published + "&to=" + last);

        assertThat(history.path("items")).hasSize(2);
        assertThat(difference.path("events")).hasSize(1);
        assertThat(difference.path("changes").toString())
                .contains(
                        "{\"path\":\"/tender/status\",\"was\":\"PUBLISHED\",\"is\":\"CANCELLED\",\"causes\":[{\"position\":"
                                + last)
                .contains("\"path\":\"/verdicts/Q-2/kind\"");
        assertThat(http.get("/api/v1/tenders/Q-2/diff?from=" + last + "&to=0").statusCode())
                .isEqualTo(400);
        assertThat(http.get("/api/v1/tenders/nothing/history").statusCode()).isEqualTo(404);
    }

    @Test
    void each_change_names_the_event_that_made_it_with_who_when_and_why() {
        JsonNode difference = ok("/api/v1/tenders/Q-2/diff?from=1&to=" + last);
        JsonNode status = change(difference, "/tender/status");
        JsonNode cause = status.path("causes").get(0);

        assertThat(status.path("causes")).hasSize(1);
        assertThat(cause.path("position").longValue()).isEqualTo(last);
        assertThat(cause.path("type").stringValue()).isEqualTo("tender.cancelled");
        assertThat(cause.path("office").stringValue()).isEqualTo("Office of procurement-officer");
        assertThat(cause.path("reason").path("article").stringValue()).isEqualTo("12.1");
        assertThat(cause.path("reason").path("commitment").stringValue()).hasSize(64);
        assertThat(cause.path("lateBy").stringValue()).startsWith("PT");
        assertThat(change(difference, "/verdicts/Q-2").path("causes")).hasSizeGreaterThanOrEqualTo(1);
    }

    private static JsonNode change(JsonNode difference, String path) {
        for (JsonNode change : difference.path("changes")) {
            if (change.path("path").stringValue().startsWith(path)) {
                return change;
            }
        }
        throw new AssertionError(path + " in " + difference);
    }

    @Test
    void two_moments_are_days_instants_or_positions() {
        assertThat(ok("/api/v1/tenders/Q-2/diff?from=2020-01-01&to=2099-01-01").path("changes"))
                .isNotEmpty();
        assertThat(ok("/api/v1/tenders/Q-2/diff?from=2020-01-01T00:00:00Z&to=" + last)
                        .path("from")
                        .path("position")
                        .isNull())
                .isTrue();
        assertThat(http.get("/api/v1/tenders/Q-2/diff?from=soon&to=" + last).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_verdicts_history_says_what_it_was_until_when_and_by_which_event() {
        JsonNode items = ok("/api/v1/verdicts/Q-2/history?position=" + last).path("items");

        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("verdict").stringValue()).isEqualTo("PENDING");
        assertThat(items.get(0).path("until").path("position").longValue()).isEqualTo(last);
        assertThat(items.get(1).path("verdict").stringValue()).isEqualTo("CANCELLED_NO_AWARD");
        assertThat(items.get(1).path("until").isNull()).isTrue();
        assertThat(items.get(1).path("event").path("type").stringValue()).isEqualTo("tender.cancelled");
        assertThat(items.get(1).path("explanation").path("mn").stringValue()).isNotBlank();
        assertThat(ok("/api/v1/verdicts/Q-2/history?position=" + (last - 1)).path("items"))
                .hasSize(1);
        assertThat(http.get("/api/v1/verdicts/none/history").statusCode()).isEqualTo(404);
    }

    @Test
    void a_tenders_page_tells_what_the_answer_was_and_a_page_of_its_own_what_changed() {
        ok("/api/v1/verdicts?position=" + last);
        String page = http.get("/tenders/Q-2?lang=en&position=" + last).body();
        String earlier = http.get("/tenders/Q-2?lang=en&position=" + (last - 1)).body();
        String changes = http.get("/tenders/Q-2/diff?lang=en").body();

        assertThat(page).contains("What the answer was", "No award yet.", "Ended without an award.", "legal-form-1");
        assertThat(earlier).contains("Changed since: now", "You are reading this page as of");
        assertThat(changes).contains("Ended without an award.", "Tender cancelled.", "no money", "/events/" + last);
        assertThat(http.get("/tenders/Q-2/diff?lang=mn").body()).contains("тендерт юу өөрчлөгдсөн");
        assertThat(http.get("/tenders/Q-2/diff?from=soon").statusCode()).isEqualTo(400);
        assertThat(http.get("/tenders/none/diff").statusCode()).isEqualTo(404);
    }

    @Test
    void no_page_tells_what_a_sealed_bid_holds() {
        long bid = -1;
        for (JsonNode item : ok("/api/v1/tenders/Q-1/history").path("items")) {
            if (item.path("leaf").path("type").stringValue().equals("tender.bid-submitted")) {
                bid = item.path("position").longValue();
            }
        }
        assertThat(bid).isPositive();
        for (String page : List.of("/events/" + bid, "/tenders/Q-1/diff", "/tenders/Q-1")) {
            HttpResponse<String> answer = http.get(page + "?lang=en");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .as(page)
                    .contains("/events/" + bid)
                    .doesNotContain("{&quot;price&quot;", "&quot;amount&quot;:&quot;5&quot;");
        }
    }

    @Test
    void both_times_of_an_event_are_given_and_what_lies_between() {
        JsonNode event = ok("/api/v1/events/" + last);

        assertThat(event.path("recordedAt").stringValue())
                .isEqualTo(event.path("leaf").path("at").stringValue());
        assertThat(event.path("occurredAt").stringValue()).isNotBlank();
        assertThat(Duration.parse(event.path("lateBy").stringValue())).isNotNull();
        assertThat(http.get("/api/v1/events/" + last + "?position=" + (last - 1))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_log_is_read_event_by_event() {
        JsonNode page = ok("/api/v1/events?limit=3");
        JsonNode rest = ok("/api/v1/events?after=" + page.path("next").stringValue());
        JsonNode one = ok("/api/v1/events/" + last);

        assertThat(page.path("items")).hasSize(3);
        assertThat(rest.path("items").get(0).path("position").longValue()).isEqualTo(3);
        assertThat(one.path("leaf").path("type").stringValue()).isEqualTo("tender.cancelled");
        assertThat(one.path("leafHash").stringValue()).hasSize(64);
        assertThat(ok("/api/v1/events?stream=tender/Q-2").path("items")).hasSize(2);
        assertThat(http.get("/api/v1/events?format=csv&after=" + (last - 1))
                        .body()
                        .lines())
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void projections_say_how_far_they_have_come_and_what_they_amount_to() {
        ok("/api/v1/verdicts?position=" + last);
        JsonNode projections = ok("/api/v1/projections").path("items");

        assertThat(projections).hasSize(Views.ALL.size()).allSatisfy(projection -> {
            assertThat(projection.path("digest").stringValue()).hasSize(64);
            assertThat(projection.path("lag").isIntegralNumber()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tenders?status=SOLD, status",
        "/api/v1/tenders?verdict=PENDING, verdict",
        "/api/v1/tenders?colour=red, colour",
        "/api/v1/tenders?imported=maybe, imported",
        "/api/v1/tenders?limit=0, limit",
        "/api/v1/tenders?limit=1001, limit",
        "/api/v1/tenders?limit=many, limit",
        "/api/v1/tenders?cursor=abc, cursor",
        "/api/v1/tenders?order=best, order",
        "/api/v1/tenders?format=xml, format",
        "/api/v1/tenders?khoroo=-1, khoroo",
        "/api/v1/tenders?from=soon, from",
        "/api/v1/tenders?position=-1, position",
        "/api/v1/tenders?position=999999999, position",
        "/api/v1/tenders?position=99999999999999999999, position",
        "/api/v1/tenders?asOf=never, asOf",
        "/api/v1/tenders?position=0&asOf=2026-01-01, asOf",
        "/api/v1/verdicts?verdict=CORRUPT, verdict",
        "/api/v1/verdicts?overridden=perhaps, overridden",
        "/api/v1/tenders/Q-1/diff?to=1, from",
        "/api/v1/events?after=-5, after",
        "/api/v1/events/first, position"
    })
    void what_can_not_be_asked_is_refused_by_the_name_of_the_parameter(String path, String field) {
        HttpResponse<String> answer = http.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Http.json(answer).path("field").stringValue()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tenders/none",
                "/api/v1/verdicts/Q-1%23none",
                "/api/v1/grants/none",
                "/api/v1/funds/none",
                "/api/v1/parties/none",
                "/api/v1/events/123456789"
            })
    void what_is_not_on_record_is_404(String path) {
        HttpResponse<String> answer = http.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }
}
