package org.gerch.api.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A verdict as it is read beside what other streams say; its row and digest rest on its own stream alone. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=OtherStreamsTest")
class OtherStreamsTest {
    private static final String BUYER = "ORG-procurement-officer";
    private static final String OFFICE = "Office of procurement-officer";

    @Autowired
    private Desk desk;

    @Autowired
    private ViewQuery views;

    @Autowired
    private Http http;

    @Test
    void a_declared_interest_in_the_winner_is_joined_wherever_the_verdict_is_read_and_changes_no_row() {
        parties("A");
        publish("T-A", null);
        offered("T-A", "A-group", "80");
        offered("T-A", "A-company", "100");
        long awarded = awarded("T-A", "A-company");
        // Asked by position, the ledger waits until its views are there.
        ok("/api/v1/verdicts/T-A?position=" + awarded);
        String before = views.digest(Views.VERDICTS, awarded + 1);
        long declared = declare("A-company", "I-1");

        JsonNode one = ok("/api/v1/verdicts/T-A?position=" + declared);

        assertThat(texts(one.path("overlays"))).contains("INTEREST_DECLARED");
        assertThat(positions(one)).contains(declared);
        assertThat(one.path("explanation").path("en").stringValue()).contains("has a declared tie with A-company Ltd");
        assertThat(one.path("explanation").path("mn").stringValue()).contains("ашиг сонирхол мэдүүлсэн");
        assertThat(texts(item("/api/v1/verdicts?q=T-A&position=" + declared).path("overlays")))
                .contains("INTEREST_DECLARED");
        for (String format : List.of("text/csv", "application/x-ndjson")) {
            HttpResponse<String> file = http.get("/api/v1/verdicts?position=" + declared, "Accept", format);
            assertThat(file.body().lines().filter(line -> line.contains("T-A")))
                    .singleElement()
                    .asString()
                    .contains("INTEREST_DECLARED");
        }
        assertThat(http.get("/tenders/T-A?lang=en").body()).contains("/events/" + declared, "has a declared tie with");
        assertThat(http.get("/verdicts?lang=en&q=T-A").body())
                .contains("an official declared a tie with the winner", "Judged under rule set");
        JsonNode history =
                ok("/api/v1/verdicts/T-A/history?position=" + declared).path("items");
        assertThat(texts(history.path(history.size() - 1).path("overlays"))).contains("INTEREST_DECLARED");
        assertThat(texts(history.path(0).path("overlays"))).doesNotContain("INTEREST_DECLARED");
        assertThat(texts(ok("/api/v1/verdicts/T-A?position=" + awarded).path("overlays")))
                .doesNotContain("INTEREST_DECLARED");
        assertThat(http.get("/tenders/T-A?lang=en&position=" + awarded).body()).doesNotContain("has a declared tie");
        assertThat(views.digest(Views.VERDICTS, declared + 1)).isEqualTo(before);
    }

    @Test
    void so_is_one_in_a_member_of_the_consortium_that_won() {
        parties("F");
        publish("T-F", null);
        offered("T-F", "F-group", "80");
        recorded(Role.BIDDER, "submit-bid", """
                {"tender":"T-F","bid":"both","tenderer":"F-consortium","members":["F-consortium","F-company"],
                 "price":{"amount":"100","currency":"MNT"}}""");
        recorded(Role.EVALUATOR, "open-bids", "{\"tender\":\"T-F\",\"bids\":[\"both\"]}");
        awarded("T-F", "both");
        long declared = declare("F-company", "I-1");

        assertThat(positions(ok("/api/v1/verdicts/T-F?position=" + declared))).contains(declared);
        assertThat(texts(ok("/api/v1/verdicts/T-F?position=" + declared).path("overlays")))
                .contains("INTEREST_DECLARED");
    }

    @Test
    void one_withdrawn_as_false_is_joined_at_no_moment() {
        parties("B");
        publish("T-B", null);
        offered("T-B", "B-group", "80");
        offered("T-B", "B-company", "100");
        awarded("T-B", "B-company");
        long declared = declare("B-company", "I-1");
        long withdrawn = recorded(
                Role.REGISTRAR,
                "retract-interest",
                "{\"party\":\"B-company\",\"interest\":\"I-1\",\"reason\":\"FALSE\"}");

        for (long position : List.of(withdrawn, declared)) {
            assertThat(texts(ok("/api/v1/verdicts/T-B?position=" + position).path("overlays")))
                    .doesNotContain("INTEREST_DECLARED");
        }
    }

    @Test
    void a_groups_lower_bid_in_an_earlier_round_is_joined_through_a_chain_and_without_competition_too() {
        parties("C");
        publish("T-C1", null);
        offered("T-C1", "C-group", "80");
        long opened = offered("T-C1", "C-company", "120");
        recorded(Role.PROCUREMENT_OFFICER, "cancel-tender", "{\"tender\":\"T-C1\",\"article\":\"12.1\"}");
        publish("T-C2", "T-C1");
        recorded(Role.PROCUREMENT_OFFICER, "cancel-tender", "{\"tender\":\"T-C2\",\"article\":\"12.1\"}");
        recorded(Role.PROCUREMENT_OFFICER, "publish-tender", tender("T-C3", "T-C2", "DIRECT"));
        long awarded = recorded(Role.PROCUREMENT_OFFICER, "award-lot", """
                {"tender":"T-C3","award":"A1","suppliers":["C-company"],"price":{"amount":"100","currency":"MNT"}}
                """);

        JsonNode one = ok("/api/v1/verdicts/T-C3?position=" + awarded);

        assertThat(one.path("verdict").stringValue()).isEqualTo("NO_COMPETITION");
        assertThat(texts(one.path("overlays"))).containsExactly("EARLIER_ROUND_GROUP_LOWER");
        assertThat(positions(one)).anyMatch(position -> position < opened);
        assertThat(one.path("explanation").path("en").stringValue())
                .contains("In an earlier process for the same work");
        assertThat(http.get("/tenders/T-C3?lang=en").body()).contains("In an earlier process for the same work");
    }

    @Test
    void what_other_streams_said_meanwhile_is_part_of_the_difference_with_the_entry_that_said_it() {
        parties("G");
        publish("T-G", null);
        offered("T-G", "G-group", "80");
        offered("T-G", "G-company", "100");
        long awarded = awarded("T-G", "G-company");
        long declared = declare("G-company", "I-1");
        long ended = recorded(
                Role.REGISTRAR,
                "retract-interest",
                "{\"party\":\"G-company\",\"interest\":\"I-1\",\"reason\":\"ENDED\",\"endedOn\":\"2020-06-01T00:00:00Z\"}");

        JsonNode said = change("T-G", awarded, declared);
        JsonNode unsaid = change("T-G", declared, ended);

        assertThat(texts(said.path("was"))).doesNotContain("INTEREST_DECLARED");
        assertThat(texts(said.path("is"))).contains("INTEREST_DECLARED");
        assertThat(causes(said)).containsExactly("party.interest-declared at " + declared);
        assertThat(texts(unsaid.path("is"))).doesNotContain("INTEREST_DECLARED");
        assertThat(causes(unsaid)).containsExactly("party.interest-retracted at " + ended);
        assertThat(ok("/api/v1/tenders/T-G/diff?from=" + awarded + "&to=" + ended)
                        .path("changes"))
                .as("said and unsaid again")
                .isEmpty();
        assertThat(http.get("/tenders/T-G/diff?lang=en&from=" + awarded + "&to=" + declared)
                        .body())
                .contains("an official declared a tie with the winner", "A tie of an official", "/events/" + declared);
        assertThat(http.get("/verdicts/T-G/history?lang=mn&from=" + awarded + "&to=" + declared)
                        .body())
                .contains("ашиг сонирхлоо мэдүүлсэн", "/events/" + declared);
    }

    @Test
    void so_is_a_bid_of_an_earlier_round_that_was_read_out_afterwards() {
        parties("H");
        publish("T-H1", null);
        submitted("T-H1", "H-group", "80");
        publish("T-H2", "T-H1");
        offered("T-H2", "H-company", "100");
        long awarded = awarded("T-H2", "H-company");
        long opened = opened("T-H1", "H-group");

        JsonNode said = change("T-H2", awarded, opened);

        assertThat(texts(said.path("is"))).contains("EARLIER_ROUND_GROUP_LOWER");
        assertThat(causes(said)).containsExactly("tender.bid-opened at " + opened);
    }

    @Test
    void a_groups_bid_that_was_not_below_this_price_is_not_joined() {
        parties("D");
        publish("T-D1", null);
        offered("T-D1", "D-group", "100");
        recorded(Role.PROCUREMENT_OFFICER, "cancel-tender", "{\"tender\":\"T-D1\",\"article\":\"12.1\"}");
        publish("T-D2", "T-D1");
        offered("T-D2", "D-company", "100");
        long awarded = awarded("T-D2", "D-company");

        assertThat(texts(ok("/api/v1/verdicts/T-D2?position=" + awarded).path("overlays")))
                .doesNotContain("EARLIER_ROUND_GROUP_LOWER");
    }

    /** The only notes that differ. */
    private JsonNode change(String tender, long from, long to) {
        JsonNode changes = ok("/api/v1/tenders/" + tender + "/diff?from=" + from + "&to=" + to)
                .path("changes");
        return changes.valueStream()
                .filter(change -> change.path("path").stringValue().equals("/verdicts/" + tender + "/overlays"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(changes.toString()));
    }

    private static List<String> causes(JsonNode change) {
        return change.path("causes")
                .valueStream()
                .map(cause -> cause.path("type").stringValue() + " at "
                        + cause.path("position").longValue())
                .toList();
    }

    private void parties(String prefix) {
        recorded(
                Role.REGISTRAR,
                "register-party",
                "{\"party\":\"%s-group\",\"name\":\"Neighbours\",\"kind\":\"CITIZEN_GROUP\",\"form\":\"NGO\"}"
                        .formatted(prefix));
        recorded(
                Role.REGISTRAR,
                "register-party",
                "{\"party\":\"%1$s-company\",\"name\":\"%1$s-company Ltd\",\"kind\":\"BUSINESS\"}".formatted(prefix));
    }

    private void publish(String tender, String earlier) {
        recorded(Role.PROCUREMENT_OFFICER, "publish-tender", tender(tender, earlier, "OPEN"));
    }

    private static String tender(String id, String earlier, String method) {
        return """
                {"tender":"%s","title":"Footpath %s","buyer":"%s","buyerName":"District","method":"%s",
                 "criterion":"PRICE_ONLY"%s}
                """.formatted(id, id, BUYER, method, earlier == null ? "" : ",\"earlierRound\":\"" + earlier + "\"");
    }

    /** Submitted and at once read out: no deadline was published. */
    private long offered(String tender, String tenderer, String price) {
        submitted(tender, tenderer, price);
        return opened(tender, tenderer);
    }

    private void submitted(String tender, String tenderer, String price) {
        recorded(
                Role.BIDDER,
                "submit-bid",
                "{\"tender\":\"%s\",\"bid\":\"%s\",\"tenderer\":\"%s\",\"price\":{\"amount\":\"%s\",\"currency\":\"MNT\"}}"
                        .formatted(tender, tenderer, tenderer, price));
    }

    private long opened(String tender, String tenderer) {
        return recorded(
                Role.EVALUATOR, "open-bids", "{\"tender\":\"%s\",\"bids\":[\"%s\"]}".formatted(tender, tenderer));
    }

    private long awarded(String tender, String bid) {
        return recorded(
                Role.PROCUREMENT_OFFICER,
                "award-lot",
                "{\"tender\":\"%s\",\"award\":\"A1\",\"bid\":\"%s\"}".formatted(tender, bid));
    }

    private long declare(String party, String interest) {
        return recorded(Role.PROCUREMENT_OFFICER, "declare-interest", """
                {"party":"%s","interest":"%s","official":{"office":"%s","organisation":"%s"},"tie":"RELATIVE_OWNERSHIP",
                 "since":"2020-05-01T00:00:00Z","basis":"DECLARATION","document":"declaration of 2025"}
                """.formatted(party, interest, OFFICE, BUYER));
    }

    private long recorded(Role role, String command, String body) {
        HttpResponse<String> answer = desk.send(role, command, body);
        assertThat(answer.statusCode()).as(command + body + answer.body()).isEqualTo(201);
        return Http.json(answer).path("position").longValue();
    }

    private JsonNode ok(String path) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    private JsonNode item(String path) {
        return ok(path).path("items").path(0);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }

    private static List<Long> positions(JsonNode item) {
        List<Long> positions = new ArrayList<>();
        item.path("positions").forEach(position -> positions.add(position.longValue()));
        return positions;
    }
}
