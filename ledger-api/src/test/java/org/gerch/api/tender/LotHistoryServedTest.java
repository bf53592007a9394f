package org.gerch.api.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.gerch.api.page.Paths;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What the answer for a lot was, as a browser gets it. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=LotHistoryServedTest")
class LotHistoryServedTest {
    @Autowired
    private Desk desk;

    @Autowired
    private Http http;

    @Test
    void the_page_follows_the_log_and_takes_a_position() {
        long published = publish("H-1");
        long cancelled = cancel("H-1");
        caughtUp("H-1", cancelled);
        String now = page("/verdicts/H-1/history", 200);
        String then = page("/verdicts/H-1/history?position=" + published, 200);

        assertThat(now)
                .contains("The answer changed once", "No award yet.", "Ended without an award.")
                .contains("/api/v1/events/" + cancelled + "/proof", "The funds were withdrawn.")
                .contains("href=\"/tenders/H-1\"");
        assertThat(then)
                .contains("The answer has not changed", "You are reading this page as of")
                .doesNotContain("Ended without an award.");
        assertThat(page("/tenders/H-1", 200)).contains("href=\"/verdicts/H-1/history\"");
    }

    @Test
    void two_moments_are_compared_as_days_instants_or_positions() {
        long published = publish("H-2");
        long cancelled = cancel("H-2");
        caughtUp("H-2", cancelled);
        String history = "/verdicts/H-2/history";

        assertThat(page(history + "?from=" + published + "&to=" + cancelled, 200))
                .contains("Each value that differs");
        assertThat(page(history + "?from=" + published + "&to=" + published, 200))
                .contains("Nothing changed between these two moments.");
        page(history + "?from=" + cancelled + "&to=" + published, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H/3#%", ".."})
    void any_identifier_has_its_page(String id) {
        caughtUp(id, publish(id));

        assertThat(page(Paths.verdictHistory(id), 200)).contains("The answer has not changed");
    }

    @Test
    void what_is_not_on_record_or_not_readable_is_told_on_a_page() {
        caughtUp("H-4", publish("H-4"));

        assertThat(page("/verdicts/no-such/history", 404)).contains("Nothing of that name is on record.");
        page("/verdicts/H-4/history?asOf=2020-01-01", 404);
        page("/verdicts/H-4/history?asOf=never", 400);
        page("/verdicts/H-4/history?from=never", 400);
        page("/verdicts/H-4/history?to=999999999", 400);
    }

    private String page(String path, int status) {
        HttpResponse<String> answer = http.get(path, "Accept", "text/html", "Accept-Language", "en");
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        return answer.body();
    }

    /** A query of a position waits for the view that a page reads as far as it has come. */
    private void caughtUp(String id, long position) {
        String query = "/api/v1/verdicts?q=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        assertThat(http.get(query + "&position=" + position).statusCode()).isEqualTo(200);
    }

    private long publish(String id) {
        return send("publish-tender", """
                {"tender":"%s","title":"Footpath","buyer":"B","method":"OPEN","criterion":"PRICE_ONLY"}
                """.formatted(id));
    }

    private long cancel(String id) {
        return send("cancel-tender", """
                {"tender":"%s","lots":[],"article":"30.1","reason":"The funds were withdrawn.",
                 "occurredAt":"2026-01-10T02:00:00Z"}
                """.formatted(id));
    }

    private long send(String command, String body) {
        HttpResponse<String> answer = desk.send(Role.PROCUREMENT_OFFICER, command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).path("position").longValue();
    }
}
