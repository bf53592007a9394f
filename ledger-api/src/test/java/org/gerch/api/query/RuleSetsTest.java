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

/** A new rule set judges beside the old one, and both can be asked for. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=RuleSetsTest")
class RuleSetsTest {
    private static final String RELEASE = """
            {"ocid":"ocds-rules-1","id":"r1","date":"2026-01-01T00:00:00Z","language":"en",
             "buyer":{"id":"X","name":"X"},
             "parties":[{"id":"A","name":"A","roles":["tenderer"],"details":{"scale":"sme"}},
                        {"id":"B","name":"B","roles":["tenderer","supplier"],"details":{"scale":"large"}}],
             "tender":{"id":"t","title":"Footpath","procurementMethod":"open","awardCriteria":"priceOnly"},
             "bids":{"details":[
               {"id":"b1","status":"valid","tenderers":[{"id":"A"}],"value":{"amount":10,"currency":"BRL"}},
               {"id":"b2","status":"valid","tenderers":[{"id":"B"}],"value":{"amount":12.5,"currency":"BRL"}}]},
             "awards":[{"id":"a1","status":"active","suppliers":[{"id":"B"}],"value":{"amount":12.5,"currency":"BRL"}}]}
            """.replace("\n", "");

    private static long before = -1;
    private static long last = -1;

    @Autowired
    private Importer importer;

    @Autowired
    private Desk desk;

    @Autowired
    private Http http;

    @BeforeEach
    void aPublicationIsJudgedByTwoRuleSetsOneAfterTheOther() throws IOException {
        if (last < 0) {
            importer.read(
                    "test",
                    new ByteArrayInputStream(RELEASE.getBytes(UTF_8)),
                    List.of(GroupRule.parse("parties.details.scale=sme")),
                    OcdsWords.in(Locale.ENGLISH),
                    line -> {});
            before = ok("/api/v1/events?limit=1000").path("items").valueStream().count() - 1;
            HttpResponse<String> adopted = desk.send(Role.REGISTRAR, "adopt-rules", """
                            {"scope":"ocds-rules","version":"large-1","groupRules":["parties.details.scale=large"]}""");
            assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(201);
            last = Http.json(adopted).path("position").longValue();
        }
    }

    private JsonNode ok(String path) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    private static List<String> all(JsonNode list, String field) {
        List<String> found = new ArrayList<>();
        list.path("items").forEach(item -> found.add(item.path(field).stringValue()));
        return found;
    }

    @Test
    void all_sets_are_published_the_built_in_one_first_then_in_the_order_of_adoption() {
        JsonNode list = ok("/api/v1/rule-sets?position=" + last);

        assertThat(all(list, "version")).containsExactly("legal-form-1", "parties.details.scale=sme", "large-1");
        JsonNode newest = list.path("items").get(2);
        assertThat(newest.path("id").stringValue()).isEqualTo("large-1@ocds-rules");
        assertThat(newest.path("scope").stringValue()).isEqualTo("ocds-rules");
        assertThat(newest.path("effectiveFrom").isNull()).isTrue();
        assertThat(newest.path("groupRules").get(0).stringValue()).isEqualTo("parties.details.scale=large");
        assertThat(newest.path("adoptedPosition").longValue()).isEqualTo(last);
        assertThat(newest.path("links").path("proof").stringValue()).isEqualTo("/api/v1/events/" + last + "/proof");
        assertThat(all(ok("/api/v1/rule-sets?position=" + before), "version")).doesNotContain("large-1");
    }

    @Test
    void one_set_is_asked_for_by_its_version() {
        assertThat(ok("/api/v1/rule-sets/large-1").path("adoptedPosition").longValue())
                .isEqualTo(last);
        assertThat(ok("/api/v1/rule-sets/legal-form-1").path("adoptedAt").isNull())
                .isTrue();
        assertThat(http.get("/api/v1/rule-sets/none").statusCode()).isEqualTo(404);
        assertThat(http.get("/api/v1/rule-sets/large-1?position=" + before).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_unchanged_answer_is_not_sent_again() {
        String tag = http.get("/api/v1/rule-sets?position=" + last)
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(http.get("/api/v1/rule-sets?position=" + last, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void every_set_that_covers_a_tender_has_its_verdict_and_lists_count_the_one_in_force() {
        JsonNode inForce = ok("/api/v1/verdicts?position=" + last);
        JsonNode earlier = ok("/api/v1/verdicts?position=" + last + "&ruleSet=parties.details.scale%3Dsme");
        JsonNode builtIn = ok("/api/v1/verdicts?position=" + last + "&ruleSet=legal-form-1");
        JsonNode thesame = ok("/api/v1/verdicts?position=" + last + "&ruleSet=large-1");

        assertThat(all(inForce, "id")).containsExactly("ocds-rules-1");
        assertThat(all(inForce, "verdict")).containsExactly("AWARDED_TO_GROUP");
        assertThat(thesame.path("items")).isEqualTo(inForce.path("items"));
        assertThat(all(earlier, "verdict")).containsExactly("LOWEST_RESPONSIVE_NOT_CHOSEN");
        assertThat(all(earlier, "id")).containsExactly("ocds-rules-1@parties.details.scale=sme@ocds-rules");
        assertThat(earlier.path("items").get(0).path("inForce").booleanValue()).isFalse();
        assertThat(all(builtIn, "verdict")).containsExactly("CLASS_UNDETERMINED");
    }

    @Test
    void before_a_set_was_adopted_the_earlier_one_was_in_force() {
        assertThat(all(ok("/api/v1/verdicts?position=" + before), "verdict"))
                .containsExactly("LOWEST_RESPONSIVE_NOT_CHOSEN");
        assertThat(all(ok("/api/v1/verdicts?ruleSet=large-1&position=" + before), "id"))
                .isEmpty();
    }

    @Test
    void one_verdict_under_another_set_is_found_by_its_id() {
        JsonNode beside = ok("/api/v1/verdicts/ocds-rules-1@legal-form-1?position=" + last);

        assertThat(beside.path("verdict").stringValue()).isEqualTo("CLASS_UNDETERMINED");
        assertThat(beside.path("ocid").stringValue()).isEqualTo("ocds-rules-1");
    }

    @Test
    void a_page_says_it_in_words_and_a_tenders_page_says_what_the_other_sets_say() {
        ok("/api/v1/verdicts?position=" + last);
        String rules = http.get("/rules?lang=en").body();
        String tender = http.get("/tenders/ocds-rules-1?lang=en").body();

        assertThat(rules)
                .contains("legal-form-1", "large-1", "parties.details.scale", "“sme”", "Office of registrar")
                .contains("/verdicts?ruleSet=large-1");
        assertThat(http.get("/rules?lang=en&position=" + before).body()).doesNotContain("large-1");
        assertThat(http.get("/rules?lang=mn").body()).contains("Хэнийг иргэдийн бүлэг гэж үзэх вэ");
        assertThat(tender)
                .contains("Judged under rule set <a href=\"/rules\">large-1</a>")
                .contains("Under <a href=\"/rules\">legal-form-1</a> it reads: Undetermined");
    }

    @Test
    void in_the_list_a_lot_judged_anew_keeps_its_last_step() {
        ok("/api/v1/verdicts?position=" + last);

        assertThat(http.get("/verdicts?lang=en").body())
                .contains("href=\"/events/" + before + "\"")
                .doesNotContain("href=\"/events/" + last + "\"");
    }
}
