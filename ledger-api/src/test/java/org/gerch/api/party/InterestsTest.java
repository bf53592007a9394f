package org.gerch.api.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Interests as officials and registrars file them, and as everybody reads them. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=InterestsTest")
class InterestsTest {
    private static final String OFFICE = "Office of procurement-officer";
    private static final String BUYER = "ORG-procurement-officer";
    private static final String PAPER = "declaration of 2025, page 3";

    @Autowired
    private Desk desk;

    @Autowired
    private Http http;

    @Test
    void an_officials_own_declaration_is_listed_with_its_source_and_shown_on_the_partys_page_in_both_languages() {
        register("C-1");
        long position = recorded(Role.PROCUREMENT_OFFICER, "declare-interest", declaration("C-1", "I-1", OFFICE));

        JsonNode list = ok("/api/v1/interests?party=C-1&position=" + position);
        JsonNode item = list.path("items").path(0);

        assertThat(ids(list)).containsExactly("C-1#I-1");
        assertThat(item.path("official").path("office").stringValue()).isEqualTo(OFFICE);
        assertThat(item.path("official").path("organisation").stringValue()).isEqualTo(BUYER);
        assertThat(item.path("tie").stringValue()).isEqualTo("OWNERSHIP");
        assertThat(item.path("status").stringValue()).isEqualTo("DECLARED");
        assertThat(item.path("declared").longValue()).isEqualTo(position);
        assertThat(ids(ok("/api/v1/interests?party=C-1&buyer=" + BUYER + "&status=DECLARED&q=procurement")))
                .containsExactly("C-1#I-1");
        assertThat(ids(ok("/api/v1/interests?party=C-1&status=ENDED"))).isEmpty();
        String office = OFFICE.replace(" ", "%20");
        for (String official : List.of(office, BUYER)) {
            assertThat(ids(ok("/api/v1/interests?party=C-1&official=" + official)))
                    .containsExactly("C-1#I-1");
        }
        assertThat(ids(ok("/api/v1/interests?party=C-1&official=" + office.substring(0, office.length() - 3))))
                .isEmpty();
        assertThat(http.get("/api/v1/tenders?official=" + BUYER).statusCode()).isEqualTo(400);
        assertThat(ok("/api/v1/interests/C-1%23I-1?position=" + position)
                        .path("basis")
                        .stringValue())
                .isEqualTo("DECLARATION");
        assertThat(page("C-1", "en"))
                .contains("Declared interests", OFFICE, "ownership, in whole or in part", PAPER, "/events/" + position);
        assertThat(page("C-1", "mn")).contains("Мэдүүлсэн ашиг сонирхол", OFFICE, "бүтэн буюу хэсэгчилсэн өмчлөл");
    }

    @Test
    void a_registrar_files_what_a_public_register_says_and_nobody_files_an_allegation() {
        register("C-2");
        String extract = declaration("C-2", "I-1", "Governor").replace("DECLARATION", "REGISTER_EXTRACT");

        HttpResponse<String> allegation = send(Role.TREASURER, "declare-interest", extract);
        HttpResponse<String> stranger = send(Role.BIDDER, "declare-interest", extract);
        recorded(Role.REGISTRAR, "declare-interest", extract);

        assertThat(allegation.statusCode()).isEqualTo(422);
        assertThat(Http.json(allegation).path("refusal").stringValue()).isEqualTo("allegation-by-third-party");
        assertThat(allegation.body()).contains("Office of treasurer");
        assertThat(stranger.statusCode()).isEqualTo(403);
    }

    @Test
    void what_was_withdrawn_as_false_is_hidden_at_every_moment_and_its_mark_remains() {
        register("C-3");
        long declared = recorded(Role.PROCUREMENT_OFFICER, "declare-interest", declaration("C-3", "I-1", OFFICE));
        long withdrawn = recorded(
                Role.REGISTRAR, "retract-interest", "{\"party\":\"C-3\",\"interest\":\"I-1\",\"reason\":\"FALSE\"}");

        for (long position : List.of(withdrawn, declared)) {
            HttpResponse<String> list = http.get("/api/v1/interests?party=C-3&position=" + position);
            HttpResponse<String> one = http.get("/api/v1/interests/C-3%23I-1?position=" + position);
            HttpResponse<String> csv =
                    http.get("/api/v1/interests?party=C-3&position=" + position, "Accept", "text/csv");
            HttpResponse<String> page = http.get("/parties/C-3?lang=en&position=" + position);
            for (HttpResponse<String> answer : List.of(list, one, csv, page)) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("OWNERSHIP", "ownership", BUYER, PAPER);
            }
            assertThat(Http.json(list).path("items").path(0).path("status").stringValue())
                    .isEqualTo("WITHDRAWN_AS_FALSE");
            assertThat(csv.body()).contains("WITHDRAWN_AS_FALSE");
            for (String whose : List.of("official=", "buyer=", "q=")) {
                assertThat(ids(ok("/api/v1/interests?party=C-3&" + whose + BUYER + "&position=" + position)))
                        .as("that it answers would say whose tie it was")
                        .isEmpty();
            }
            assertThat(page.body()).contains("Withdrawn as false: what was declared is not shown");
        }
        assertThat(page("C-3", "en")).contains("A declared interest was withdrawn as false");
    }

    @Test
    void a_tie_that_ended_keeps_its_content_and_gets_its_end() {
        register("C-4");
        recorded(Role.PROCUREMENT_OFFICER, "declare-interest", declaration("C-4", "I-1", OFFICE));
        long ended = recorded(Role.REGISTRAR, "retract-interest", """
                {"party":"C-4","interest":"I-1","reason":"ENDED","endedOn":"2024-06-01T00:00:00Z"}
                """);

        JsonNode item = ok("/api/v1/interests/C-4%23I-1?position=" + ended);

        assertThat(item.path("status").stringValue()).isEqualTo("ENDED");
        assertThat(item.path("until").stringValue()).isEqualTo("2024-06-01T00:00:00Z");
        assertThat(item.path("tie").stringValue()).isEqualTo("OWNERSHIP");
        assertThat(page("C-4", "en")).contains("2020-05-01", "2024-06-01");
    }

    @Test
    void a_wrong_tie_is_corrected_by_citing_its_entry() {
        register("C-5");
        long declared = recorded(Role.PROCUREMENT_OFFICER, "declare-interest", declaration("C-5", "I-1", OFFICE));
        long corrected = recorded(Role.REGISTRAR, "correct-entry", """
                {"position":%d,"field":"tie","value":"RELATIVE_EMPLOYMENT","reason":"read the wrong line",
                 "confirmedBy":{"office":"Head of the register"}}
                """.formatted(declared));

        assertThat(ok("/api/v1/interests/C-5%23I-1?position=" + corrected)
                        .path("tie")
                        .stringValue())
                .isEqualTo("RELATIVE_EMPLOYMENT");
    }

    @Test
    void what_is_missing_or_contradicts_itself_is_named() {
        register("C-6");
        HttpResponse<String> withoutOrganisation = send(
                Role.PROCUREMENT_OFFICER,
                "declare-interest",
                declaration("C-6", "I-1", OFFICE).replace(",\"organisation\":\"" + BUYER + "\"", ""));
        HttpResponse<String> withoutPaper = send(
                Role.PROCUREMENT_OFFICER,
                "declare-interest",
                declaration("C-6", "I-1", OFFICE).replace(",\"document\":\"" + PAPER + "\"", ""));

        assertThat(withoutOrganisation.statusCode()).isEqualTo(400);
        assertThat(withoutOrganisation.body()).contains("official.organisation");
        assertThat(withoutPaper.statusCode()).isEqualTo(400);
        assertThat(withoutPaper.body()).contains("document");
        assertThat(http.get("/api/v1/interests?party=").statusCode()).isEqualTo(200);
        assertThat(http.get("/api/v1/tenders?party=C-6").statusCode()).isEqualTo(400);
        assertThat(http.get("/api/v1/interests/C-6%23I-9").statusCode()).isEqualTo(404);
    }

    private static String declaration(String party, String interest, String office) {
        return "{\"party\":\"%s\",\"interest\":\"%s\",\"official\":{\"office\":\"%s\",\"organisation\":\"%s\"}"
                        .formatted(party, interest, office, BUYER)
                + ",\"tie\":\"OWNERSHIP\",\"since\":\"2020-05-01T00:00:00Z\",\"basis\":\"DECLARATION\",\"document\":\""
                + PAPER + "\"}";
    }

    private void register(String party) {
        recorded(
                Role.REGISTRAR,
                "register-party",
                "{\"party\":\"%s\",\"name\":\"Stone and Step\",\"kind\":\"BUSINESS\"}".formatted(party));
    }

    private HttpResponse<String> send(Role role, String command, String body) {
        return desk.send(role, command, body);
    }

    private long recorded(Role role, String command, String body) {
        HttpResponse<String> answer = send(role, command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).path("position").longValue();
    }

    private JsonNode ok(String path) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    private String page(String party, String language) {
        HttpResponse<String> page = http.get("/parties/" + party + "?lang=" + language);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("items").forEach(item -> ids.add(item.path("id").stringValue()));
        return ids;
    }
}
