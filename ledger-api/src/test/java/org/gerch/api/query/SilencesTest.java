package org.gerch.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.core.view.SilenceKind;
import org.gerch.projections.reading.SilenceQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What is waited for, in all tenders and grants, as of any moment. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=SilencesTest")
class SilencesTest {
    private static long planned = -1;
    private static long applied = -1;
    private static long published = -1;

    @Autowired
    private Desk desk;

    @Autowired
    private Http http;

    @BeforeEach
    void somethingIsWaitedFor() {
        if (published >= 0) {
            return;
        }
        plan("S-1", "BUYER-1", "2026-01-10T02:00:00Z");
        planned = plan("S-2", "BUYER-2", "2026-01-01T02:00:00Z");
        command(
                Role.FUND_OFFICER,
                "open-fund",
                "{\"fund\":\"F-1\",\"name\":\"Local fund\",\"funder\":\"STATE\",\"currency\":\"MNT\"}");
        applied = command(Role.GRANTEE, "apply-for-grant", """
                {"grant":"S-G","fund":"F-1","applicant":"ORG-grantee","purpose":"Well",
                 "amount":{"amount":"900","currency":"MNT"},"occurredAt":"2026-01-05T02:00:00Z"}""");
        published = command(Role.PROCUREMENT_OFFICER, "publish-tender", """
                {"tender":"S-1","title":"Footpath","buyer":"BUYER-1","method":"OPEN","criterion":"PRICE_ONLY",
                 "estimatedCost":{"amount":"9000","currency":"MNT"},"deadline":"2099-01-01T00:00:00Z"}""");
    }

    private long plan(String id, String buyer, String occurredAt) {
        return command(
                Role.PROCUREMENT_OFFICER,
                "plan-tender",
                "{\"tender\":\"%s\",\"title\":\"Footpath\",\"buyer\":\"%s\",\"occurredAt\":\"%s\"}"
                        .formatted(id, buyer, occurredAt));
    }

    private long command(Role role, String name, String body) {
        HttpResponse<String> answer = desk.send(role, name, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).path("position").longValue();
    }

    private JsonNode ok(String path) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("items").forEach(item -> ids.add(item.path("id").stringValue()));
        return ids;
    }

    @Test
    void the_longest_wait_stands_first_whatever_it_is_that_is_waited_for() {
        assertThat(ids(ok("/api/v1/silences?position=" + applied)))
                .containsExactly(
                        "tender/S-2:NOT_PUBLISHED", "grant/S-G:APPLICATION_UNDECIDED", "tender/S-1:NOT_PUBLISHED");
    }

    @Test
    void all_of_them_can_be_had_as_a_file_in_the_same_order() {
        HttpResponse<String> csv = http.get("/api/v1/silences?format=csv&limit=1&position=" + applied);
        HttpResponse<String> lines =
                http.get("/api/v1/silences?kind=NOT_PUBLISHED&position=" + applied, "Accept", "application/x-ndjson");

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines())
                .hasSize(4)
                .first()
                .isEqualTo("id,kind,about,since,days,position,tender,grant,title,buyer,buyerName,fund,demonstration");
        assertThat(csv.body().lines().skip(1).map(line -> line.split(",")[0]))
                .containsExactly(
                        "tender/S-2:NOT_PUBLISHED", "grant/S-G:APPLICATION_UNDECIDED", "tender/S-1:NOT_PUBLISHED");
        assertThat(lines.body().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{") && line.contains("NOT_PUBLISHED"));
    }

    @Test
    void what_came_ends_the_wait_and_what_is_not_due_yet_begins_none() {
        assertThat(ids(ok("/api/v1/silences?position=" + published)))
                .containsExactly("tender/S-2:NOT_PUBLISHED", "grant/S-G:APPLICATION_UNDECIDED");
    }

    @Test
    void days_are_counted_up_to_the_moment_asked_for() {
        ok("/api/v1/silences?position=" + published);
        JsonNode first = ok("/api/v1/silences").path("items").get(0);

        assertThat(first.path("since").stringValue()).isEqualTo("2026-01-01T02:00:00Z");
        assertThat(first.path("position").longValue()).isEqualTo(planned);
        assertThat(first.path("days").longValue()).isPositive();
        assertThat(first.path("links").path("proof").stringValue()).isEqualTo("/api/v1/events/" + planned + "/proof");
        assertThat(first.path("links").path("view").stringValue()).isEqualTo("/api/v1/tenders/S-2");
        assertThat(ids(ok("/api/v1/silences?asOf=2026-01-02")))
                .as("nothing was recorded by then")
                .isEmpty();
    }

    @Test
    void they_are_found_by_kind_buyer_and_fund() {
        String at = "&position=" + applied;

        assertThat(ids(ok("/api/v1/silences?kind=APPLICATION_UNDECIDED,NO_CONTRACT" + at)))
                .containsExactly("grant/S-G:APPLICATION_UNDECIDED");
        assertThat(ids(ok("/api/v1/silences?buyer=BUYER-1" + at))).containsExactly("tender/S-1:NOT_PUBLISHED");
        assertThat(ids(ok("/api/v1/silences?fund=F-1" + at))).containsExactly("grant/S-G:APPLICATION_UNDECIDED");
    }

    @Test
    void pages_follow_each_other_as_of_the_moment_of_the_first() {
        List<String> all = new ArrayList<>();
        String next = "/api/v1/silences?limit=1&position=" + applied;
        while (next != null) {
            HttpResponse<String> page = http.get(next);
            all.addAll(ids(Http.json(page)));
            String link = page.headers().firstValue("Link").orElse(null);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(all)
                .containsExactly(
                        "tender/S-2:NOT_PUBLISHED", "grant/S-G:APPLICATION_UNDECIDED", "tender/S-1:NOT_PUBLISHED");
    }

    @Test
    void the_first_page_says_what_is_waited_for_longest_and_the_tenders_page_what_in_it() {
        ok("/api/v1/silences?position=" + published);

        assertThat(http.get("/?lang=en").body()).contains("days ago, not published.", "/tenders/S-2");
        assertThat(http.get("/?lang=mn").body()).contains("хоногийн өмнө төлөвлөсөн, зарлаагүй.");
        assertThat(http.get("/?lang=en&position=" + applied).body())
                .contains("You are reading this page as of", "/tenders/S-2?position=" + applied);
    }

    @Test
    void a_page_says_the_same_in_words_with_the_same_filters_and_moments() {
        String at = "&lang=en&position=" + applied;
        ok("/api/v1/silences?position=" + applied);
        String all = http.get("/silences?x=y" + at).body();

        assertThat(all).contains("3 steps are waited for", "3 of 3 shown", "/events/" + planned + "/proof");
        assertThat(all.indexOf("/tenders/S-2?position=")).isPositive().isLessThan(all.indexOf("/grants/S-G?position="));
        assertThat(http.get("/silences?kind=APPLICATION_UNDECIDED" + at).body())
                .contains("1 step is waited for", "An application took its last step", "Well")
                .doesNotContain("/tenders/S-2?position=");
        assertThat(http.get("/silences?buyer=BUYER-1" + at).body())
                .contains("/tenders/S-1?position=")
                .doesNotContain("/tenders/S-2?position=");
        assertThat(http.get("/silences?fund=F-1" + at).body())
                .contains("/grants/S-G?position=")
                .doesNotContain("/tenders/S-2?position=");
        assertThat(http.get("/silences?asOf=2026-01-02&lang=en").body())
                .contains("Nothing is waited for as of this day.", "You are reading this page as of");
        assertThat(http.get("/silences?lang=mn&position=" + applied).body()).contains("3 алхмыг хүлээж байна", "Well");
        assertThat(http.get("/?lang=en").body()).contains("href=\"/silences\"");
    }

    @Test
    void a_further_page_is_as_of_the_leaves_and_the_moment_of_the_first() {
        ok("/api/v1/silences?position=" + published);
        SilenceQuery.After first = new SilenceQuery.After(
                Instant.parse("2026-01-01T02:00:00Z"), "S-2", planned, SilenceKind.NOT_PUBLISHED, "");
        String cursor = new SilenceCursor(applied + 1, Instant.parse("2026-01-12T02:00:00Z"), first).text();

        assertThat(http.get("/silences?lang=en&cursor=" + cursor).body())
                .contains("As of 2026-01-12.", "2 of 3 shown", "/grants/S-G\"", "/tenders/S-1\"")
                .contains("An application took its last step 7 days ago", "Planned 2 days ago");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=LONG",
                "cursor=abc",
                "cursor=e30",
                "cursor=bnVsbA",
                "asOf=never",
                "asOf=%2B999999999-12-31",
                "asOf=-1000000000-01-01T00:00:00Z",
                "position=never",
                "position=%2B1",
                "position=99999999",
                "position=0&asOf=2026-01-02",
                "buyer=%00"
            })
    void a_page_that_can_not_be_asked_for_says_so(String asked) {
        HttpResponse<String> answer = http.get("/silences?lang=en&" + asked, "Accept", "text/html");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/silences?kind=LONG, kind",
        "/api/v1/silences?cursor=abc, cursor",
        "/api/v1/silences?cursor=e30, cursor",
        "/api/v1/silences?cursor=bnVsbA, cursor",
        "/api/v1/silences?buyer=%00, buyer",
        "/api/v1/silences?fund=%00, fund",
        "/api/v1/verdicts?cursor=e30, cursor",
        "/api/v1/verdicts?cursor=bnVsbA, cursor",
        "/api/v1/verdicts?asOf=%2B999999999-12-31, asOf",
        "/api/v1/silences?asOf=-1000000000-01-01T00:00:00Z, asOf",
        "/api/v1/silences?limit=0, limit",
        "/api/v1/silences?colour=red, colour",
        "/api/v1/silences?asOf=never, asOf"
    })
    void what_can_not_be_asked_is_refused_by_the_name_of_the_parameter(String path, String field) {
        HttpResponse<String> answer = http.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Http.json(answer).path("field").stringValue()).isEqualTo(field);
    }
}
