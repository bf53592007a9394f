package org.gerch.api.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gerch.api.imports.Importer;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open data as a stranger asks for it. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=OpenDataTest")
class OpenDataTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RELEASE = """
            {"ocid":"ocds-test-%s","id":"r1","date":"2020-01-02T00:00:00Z",
             "parties":[{"id":"A","name":"Alpha","roles":["tenderer"],"details":{"scale":"sme"}},
                        {"id":"C","name":"City","roles":["buyer"]}],
             "buyer":{"id":"C","name":"City"},
             "tender":{"id":"t","title":"Footpath","procurementMethod":"open","awardCriteria":"priceOnly"},
             "bids":{"details":[{"id":"b1","status":"valid","tenderers":[{"id":"A"}],"value":{"amount":12.5,"currency":"BRL"}}]},
             "awards":[{"id":"a1","status":"active","suppliers":[{"id":"A"}],"value":{"amount":12.5,"currency":"BRL"}}]}
            """.replace("\n", "");

    @Autowired
    private Importer importer;

    @Autowired
    private LeafReader leaves;

    @LocalServerPort
    private int port;

    @Autowired
    private Http http;

    private String now;

    @BeforeEach
    void threeTenders() throws IOException {
        for (String id : List.of("1", "2", "3")) {
            importer.read(
                    "test",
                    new ByteArrayInputStream(RELEASE.formatted(id).getBytes(UTF_8)),
                    List.of(),
                    OcdsWords.in(Locale.ENGLISH),
                    line -> {});
        }
        now = "position=" + (leaves.head().size() - 1);
    }

    @Test
    void an_imported_tender_keeps_its_ocid_its_parties_and_its_class_facts() {
        JsonNode record =
                Http.json(http.get("/ocds/records/ocds-test-1")).path("records").get(0);
        JsonNode compiled = record.path("compiledRelease");

        assertThat(compiled.path("ocid").stringValue()).isEqualTo("ocds-test-1");
        assertThat(compiled.path("bids")
                        .path("details")
                        .get(0)
                        .path("tenderers")
                        .get(0)
                        .path("id")
                        .stringValue())
                .isEqualTo("A");
        assertThat(compiled.path("parties").findValuesAsString("scale")).contains("sme");
        assertThat(record.path("releases")).hasSizeGreaterThan(3);
    }

    @Test
    void pages_of_releases_follow_each_other_and_give_what_the_lines_give() {
        List<String> lines =
                http.get("/ocds/releases.jsonl?" + now).body().lines().toList();
        List<String> paged = new ArrayList<>();
        String next = "/ocds/release-package?limit=5&" + now;
        while (next != null) {
            JsonNode page = Http.json(http.get(next));
            page.path("releases")
                    .forEach(release -> paged.add(release.path("id").stringValue()));
            JsonNode link = page.path("links").path("next");
            next = link.isMissingNode()
                    ? null
                    : link.stringValue().substring(link.stringValue().indexOf("/ocds"));
        }

        assertThat(paged)
                .containsExactlyElementsOf(lines.stream()
                        .map(line -> JSON.readTree(line).path("id").stringValue())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void one_release_says_what_the_lines_say_of_it() {
        JsonNode first = JSON.readTree(http.get("/ocds/releases.jsonl?" + now)
                .body()
                .lines()
                .skip(2)
                .findFirst()
                .orElseThrow());

        JsonNode alone = Http.json(http.get("/ocds/releases/" + first.path("id").stringValue()));

        assertThat(alone.path("releases").get(0)).isEqualTo(first);
        assertThat(http.get("/ocds/releases/00000000-0000-7000-8000-000000000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(http.get("/ocds/releases/none").statusCode()).isEqualTo(400);
    }

    @Test
    void an_earlier_moment_can_be_asked_for_and_an_unchanged_answer_is_not_sent_again() {
        long first = leaves.stream("tender/ocds-test-1").getFirst().position();
        HttpResponse<String> then = http.get("/ocds/records/ocds-test-1?position=" + first);

        assertThat(Http.json(then).path("records").get(0).path("releases")).hasSize(1);
        assertThat(then.headers().firstValue("ETag")).isPresent();
        assertThat(http.get("/ocds/records/ocds-test-1?position=" + (first - 1)).statusCode())
                .isEqualTo(404);
        assertThat(http.get("/ocds/records/ocds-test-none").statusCode()).isEqualTo(404);
        assertThat(http.get("/ocds/records/ocds-test-1?positon=1").statusCode()).isEqualTo(400);
    }

    @Test
    void every_tender_has_a_line_and_a_record() {
        assertThat(http.get("/ocds/records.jsonl?" + now).body().lines()).hasSize(3);
        JsonNode page = Http.json(http.get("/ocds/records?limit=2&" + now));
        assertThat(page.path("records")).hasSize(2);
        assertThat(page.path("links").path("next").stringValue()).contains("cursor=");
    }

    @Test
    void the_extension_and_the_page_about_it_are_there() {
        assertThat(Http.json(http.get("/ocds/extension/release-schema.json"))
                        .path("definitions")
                        .has("Step"))
                .isTrue();
        assertThat(http.get("/ocds/extension/codelists/eventType.csv").body()).startsWith("Code,");
        JsonNode extension = Http.json(http.get("/ocds/extension/extension.json"));
        String documentation = extension.path("documentationUrl").path("en").stringValue();
        assertThat(documentation).isEqualTo("http://localhost:" + port + "/about/open-data");
        extension
                .path("codelists")
                .forEach(list -> assertThat(http.get("/ocds/extension/codelists/" + list.stringValue())
                                .statusCode())
                        .isEqualTo(200));
        assertThat(http.get("/ocds/extension/other.json").statusCode()).isEqualTo(404);
        assertThat(http.get("/about/open-data").body()).contains("/ocds/records.jsonl");
        assertThat(Http.json(http.get("/360giving.json")).path("grants")).isEmpty();
    }
}
