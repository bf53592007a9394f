package org.gerch.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.TenderId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Pages as a browser gets them. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=PagesServedTest")
class PagesServedTest {
    private static final String NASTY = "ocds-x/1 % ;Ү.ү:#?&<b>";

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Test
    void any_identifier_has_a_page_at_its_percent_encoded_address() {
        for (String id : List.of(NASTY, "a//b", "..", "%2F", "plain")) {
            published(id);
            HttpResponse<String> page = page(Paths.tender(new TenderId(id)), "en");
            assertThat(page.statusCode()).as(id).isEqualTo(200);
            assertThat(page.body()).contains("<title>Footpath · Gerch</title>", "No award yet.");
        }
        assertThat(page(Paths.tender(new TenderId(NASTY)), "en").body())
                .contains("ocds-x/1 % ;Ү.ү:#?&amp;&lt;b&gt;")
                .doesNotContain("<b>.");
    }

    @Test
    void a_page_says_what_it_may_load_and_in_which_language_it_is() {
        HttpResponse<String> page = page("/about/how-to-check", "en-GB,en;q=0.9,mn;q=0.1");
        assertThat(page.headers().firstValue("Content-Security-Policy")).contains(Pages.POLICY);
        assertThat(page.headers().firstValue("Content-Language")).contains("en");
        assertThat(page.headers().allValues("Vary").toString()).contains("Accept-Language", "Cookie");
        assertThat(page.body()).contains("<html lang=\"en\">");
        assertThat(page("/about/how-to-check", "de").body()).contains("<html lang=\"mn\">");
    }

    @Test
    void the_language_asked_for_is_remembered_and_wins_over_the_browsers() {
        HttpResponse<String> asked = page("/about/verdicts?lang=mn", "en");
        assertThat(asked.body()).contains("<html lang=\"mn\">", "href=\"/about/verdicts?lang=en\"");
        String cookie = asked.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("lang=mn;");
        HttpResponse<String> again = Http.to(port)
                .get("/about/verdicts", "Accept", "text/html", "Accept-Language", "en", "Cookie", "lang=mn");
        assertThat(again.body()).contains("<html lang=\"mn\">");
    }

    @Test
    void the_style_sheet_may_be_kept_for_ever_and_an_unchanged_page_is_not_sent_again() {
        HttpResponse<String> css = Http.to(port).get(new Stylesheet().href());
        assertThat(css.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        HttpResponse<String> page = page("/about/verdicts", "en");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = Http.to(port)
                .get("/about/verdicts", "Accept", "text/html", "Accept-Language", "en", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void the_script_by_which_a_page_checks_itself_may_be_kept_for_ever_and_asks_this_ledger_alone() {
        CheckScript script = new CheckScript();
        HttpResponse<String> start = Http.to(port).get(script.start());
        assertThat(start.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(start.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(page("/events/0", "en").body()).contains("<script type=\"module\" src=\"" + script.start() + "\">");
        assertThat(Http.to(port)
                        .get(script.start().replace("page.js", "no-such.js"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Pages.POLICY)
                .contains("connect-src 'self'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void what_is_not_on_record_or_not_readable_is_told_on_a_page() {
        published("known");
        HttpResponse<String> missing = page("/tenders/no-such", "en");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Nothing of that name is on record.", "no-such", "/verdicts");
        HttpResponse<String> unreadable = page("/tenders/known?asOf=yesterday", "en");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body()).contains("yesterday", "Write the day as 2026-03-12.");
        HttpResponse<String> nowhere = page("/no/such/page", "mn");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("Энэ хаягт хуудас алга.");
        assertThat(page("/events/99999999999", "en").statusCode()).isEqualTo(404);
        assertThat(page("/events/-1", "en").statusCode()).isEqualTo(404);
        assertThat(page("/verdicts?verdict=NO_SUCH", "en").statusCode()).isEqualTo(400);
        assertThat(page("/verdicts?cursor=x", "en").statusCode()).isEqualTo(400);
    }

    @Test
    void lists_and_the_first_page_follow_the_log() {
        published("listed");
        await().untilAsserted(() -> {
            assertThat(page("/tenders?q=listed", "en").body()).contains("href=\"/tenders/listed\"");
            assertThat(page("/verdicts?q=listed", "en").body()).contains("href=\"/tenders/listed\"");
        });
        assertThat(page("/", "en").body()).contains("without an award yet");
        for (String path : List.of("/grants", "/groups", "/verdicts?asOf=2020-01-01", "/events/0")) {
            assertThat(page(path, "en").statusCode()).as(path).isEqualTo(200);
        }
    }

    private void published(String id) {
        String body =
                "{\"tender\":\"%s\",\"title\":\"Footpath\",\"buyer\":\"B\",\"method\":\"OPEN\",\"criterion\":\"PRICE_ONLY\"}"
                        .formatted(id);
        HttpResponse<String> answer = desk.send(Role.PROCUREMENT_OFFICER, "publish-tender", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private HttpResponse<String> page(String path, String languages) {
        return Http.to(port).get(path, "Accept", "text/html", "Accept-Language", languages);
    }
}
