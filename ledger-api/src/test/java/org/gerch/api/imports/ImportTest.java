package org.gerch.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.core.ocds.Unused;
import org.gerch.core.rules.GroupRule;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What an import records, and what it leaves alone. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=ImportTest")
class ImportTest {
    private static final List<GroupRule> SMALL = List.of(GroupRule.parse("parties.details.scale=sme"));
    private static final String RELEASE = """
            {"ocid":"ocds-test-%s","id":"r1","date":"2020-01-02T00:00:00Z",
             "parties":[{"id":"A","name":"Alpha","roles":["tenderer"],"details":{"scale":"sme"}},
                        {"id":"B","name":"Beta","roles":["tenderer"],"details":{"scale":"large"}},
                        {"id":"C","name":"City","roles":["buyer"]}],
             "buyer":{"id":"C","name":"City"},
             "tender":{"id":"t","title":"Footpath","procurementMethod":"open","awardCriteria":"priceOnly"},
             "bids":{"details":[
               {"id":"b1","status":"valid","tenderers":[{"id":"A"}],"value":{"amount":10,"currency":"BRL"}},
               {"id":"b2","status":"valid","tenderers":[{"id":"B"}],"value":{"amount":12.5,"currency":"BRL"}}]},
             "awards":[{"id":"a1","status":"active","suppliers":[{"id":"B"}],"value":{"amount":12.5,"currency":"BRL"}}]}
            """.replace("\n", "");

    @Autowired
    private Importer importer;

    @Autowired
    private Desk desk;

    @Autowired
    private LeafReader leaves;

    @LocalServerPort
    private int port;

    private final List<String> said = new ArrayList<>();

    @Test
    void an_unchanged_release_is_recorded_once() throws IOException {
        ImportSummary first = read(RELEASE.formatted("1"));
        long size = leaves.head().size();

        ImportSummary again = read(RELEASE.formatted("1"));

        assertThat(first.recorded()).isEqualTo(1);
        assertThat(again).isEqualTo(new ImportSummary(0, 1, 0, 0));
        assertThat(leaves.head().size()).isEqualTo(size);
    }

    @Test
    void of_a_changed_release_only_what_is_new_is_recorded_and_what_disappeared_is_said() throws IOException {
        read(RELEASE.formatted("2"));

        ImportSummary changed = read(RELEASE.formatted("2")
                .replace("\"a1\",\"status\":\"active\"", "\"a2\",\"status\":\"active\"")
                .replace("\"r1\"", "\"r2\""));

        assertThat(changed).isEqualTo(new ImportSummary(1, 0, 0, 1));
        assertThat(leaves.stream("tender/ocds-test-2"))
                .last()
                .extracting(leaf -> leaf.envelope().type())
                .isEqualTo("tender.lot-awarded");
        assertThat(said).anyMatch(line -> line.contains("a1"));
    }

    @Test
    void a_broken_line_is_reported_with_its_number_and_the_rest_goes_on() throws IOException {
        ImportSummary summary =
                read(RELEASE.formatted("3") + "\n{\"ocid\":\n" + "{\"id\":\"x\"}\n" + RELEASE.formatted("4"));

        assertThat(summary.recorded()).isEqualTo(2);
        assertThat(summary.rejected()).isEqualTo(2);
        assertThat(said).anyMatch(line -> line.contains("line 2")).anyMatch(line -> line.contains("no ocid"));
    }

    @Test
    void what_cannot_be_used_of_a_release_is_counted_and_named_and_the_rest_is_recorded() throws IOException {
        ImportSummary summary = read(RELEASE.formatted("7").replace("\"amount\":10,", "\"amount\":\"ten\","));

        assertThat(summary.recorded()).isEqualTo(1);
        assertThat(summary.rejected()).isZero();
        assertThat(summary.unused()).isEqualTo(Map.of(Unused.Kind.AMOUNT, 1L));
        assertThat(summary.said(OcdsWords.in(Locale.ENGLISH))).contains("not used, once: amount is no number");
        assertThat(said).anyMatch(line -> line.contains("line 1, not used: bids.details[0].value.amount “ten”"));
    }

    @Test
    void what_is_said_is_in_the_language_of_whoever_imports() {
        String releases =
                RELEASE.formatted("9").replace("\"amount\":10,", "\"amount\":\"ten\",") + "\n{\"id\":\"x\"}\n";

        HttpResponse<String> answer = Http.to(port)
                .post(
                        "/api/v1/imports?name=test",
                        releases,
                        "Authorization",
                        desk.token(Role.IMPORTER),
                        "Accept-Language",
                        "mn");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("test, 1-р мөр, ашиглаагүй: bids.details[0].value.amount “ten”: дүн нь тоо биш")
                .contains("test, 2-р мөр: хүлээж аваагүй: ocid байхгүй");
        assertThat(new ImportSummary(1, 2, 3, 4, Map.of(Unused.Kind.DATE, 5L)).said(OcdsWords.in(Locale.of("mn"))))
                .isEqualTo("Авсан: 1 мэдээлэл бүртгэсэн (4 үйл явдал), 2 өөрчлөгдөөгүй, 3 хүлээж аваагүй;"
                        + " 5 удаа ашиглаагүй: огноог унших боломжгүй");
    }

    @Test
    void the_words_of_a_rejection_are_kept_apart_from_the_log() throws IOException {
        read(
                RELEASE.formatted("8")
                        .replace(
                                "\"awards\":[",
                                "\"awards\":[{\"id\":\"u\",\"status\":\"unsuccessful\",\"relatedBid\":\"b1\",\"title\":\"No licence\"},"));

        assertThat(leaves.stream("tender/ocds-test-8"))
                .filteredOn(leaf -> leaf.envelope().type().equals("tender.bid-rejected"))
                .singleElement()
                .extracting(leaf -> new String(leaf.envelope().data(), UTF_8))
                .asString()
                .contains("factReliedOn")
                .doesNotContain("licence");
    }

    @Test
    void every_event_names_its_source_and_the_rules_stand_in_the_log() throws IOException {
        read(RELEASE.formatted("5"));

        assertThat(leaves.stream("tender/ocds-test-5"))
                .isNotEmpty()
                .allMatch(leaf -> new String(leaf.envelope().meta(), UTF_8).contains("\"source\":{\"hash\":"));
        assertThat(leaves.stream("rules/ocds-test"))
                .extracting(leaf -> leaf.envelope().type())
                .containsExactly("rules.adopted");
    }

    @Test
    void lots_of_a_publication_can_be_asked_for_apart_from_those_an_office_recorded() throws IOException {
        read(RELEASE.formatted("6"));
        Http http = Http.to(port);
        String now = "&position=" + (leaves.head().size() - 1);

        assertThat(http.get("/api/v1/verdicts?imported=true" + now).body()).contains("\"ocds-test-6\"");
        assertThat(Http.json(http.get("/api/v1/verdicts?imported=false" + now)).path("items"))
                .isEmpty();
        assertThat(http.get("/api/v1/verdicts?imported=maybe" + now).statusCode())
                .isEqualTo(400);
    }

    private ImportSummary read(String releases) throws IOException {
        return importer.read(
                "test",
                new ByteArrayInputStream(releases.getBytes(UTF_8)),
                SMALL,
                OcdsWords.in(Locale.ENGLISH),
                said::add);
    }
}
