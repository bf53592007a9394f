package org.gerch.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Role;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What a command leaves behind, and that it does so once. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=CommandsTest")
class CommandsTest {
    @Autowired
    private Desk desk;

    @Autowired
    private LeafReader leaves;

    @Test
    void an_accepted_command_is_answered_with_the_place_and_hash_of_its_leaf() {
        JsonNode receipt = Http.json(accepted(Role.PROCUREMENT_OFFICER, "publish-tender", tender("R-1")));

        long position = receipt.path("position").longValue();
        assertThat(receipt.path("leafHashes").get(0).stringValue())
                .isEqualTo(leaves.at(position).orElseThrow().hash().toString());
        assertThat(receipt.path("links").path("view").stringValue()).isEqualTo("/tenders/R-1");
        assertThat(receipt.path("recordedAt").stringValue()).isNotBlank();
    }

    @Test
    void the_same_command_under_the_same_key_is_answered_once() {
        accepted(Role.PROCUREMENT_OFFICER, "publish-tender", tender("R-2"));
        String bid =
                "{\"tender\":\"R-2\",\"bid\":\"b\",\"tenderer\":\"G\",\"price\":{\"amount\":\"5\",\"currency\":\"MNT\"}}";

        HttpResponse<String> first = desk.send(Role.BIDDER, "submit-bid", bid, "Idempotency-Key", "k");
        HttpResponse<String> again = desk.send(Role.BIDDER, "submit-bid", bid, "Idempotency-Key", "k");
        HttpResponse<String> other =
                desk.send(Role.BIDDER, "submit-bid", bid.replace("5", "6"), "Idempotency-Key", "k");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
    }

    @Test
    void a_sealed_price_and_a_free_text_are_nowhere_in_the_leaves() {
        accepted(Role.PROCUREMENT_OFFICER, "publish-tender", tender("R-3"));
        accepted(
                Role.BIDDER,
                "submit-bid",
                "{\"tender\":\"R-3\",\"bid\":\"b\",\"tenderer\":\"G\",\"price\":{\"amount\":\"777123\",\"currency\":\"MNT\"}}");
        accepted(Role.BIDDER, "withdraw-bid", "{\"tender\":\"R-3\",\"bid\":\"b\",\"reason\":\"our leader is ill\"}");

        assertThat(leaves.stream("tender/R-3"))
                .extracting(leaf -> new String(leaf.envelope().leaf(), StandardCharsets.UTF_8))
                .hasSize(3)
                .noneMatch(leaf -> leaf.contains("777123") || leaf.contains("ill"));
    }

    @Test
    void an_approval_stands_in_the_fund_and_in_the_grant_or_in_neither() {
        accepted(
                Role.FUND_OFFICER,
                "open-fund",
                "{\"fund\":\"F\",\"name\":\"Local fund\",\"funder\":\"STATE\",\"currency\":\"MNT\"}");
        accepted(
                Role.FUND_OFFICER,
                "allocate-budget",
                "{\"fund\":\"F\",\"allocation\":\"a\",\"amount\":{\"amount\":\"1000\",\"currency\":\"MNT\"},"
                        + "\"moneyFrom\":\"state\",\"period\":\"2026\"}");
        accepted(
                Role.GRANTEE,
                "apply-for-grant",
                "{\"grant\":\"W\",\"fund\":\"F\",\"applicant\":\"ORG-grantee\",\"purpose\":\"Well\","
                        + "\"amount\":{\"amount\":\"800\",\"currency\":\"MNT\"}}");
        String approval = "{\"grant\":\"W\",\"fund\":\"F\",\"amount\":{\"amount\":\"%s\",\"currency\":\"MNT\"}}";

        HttpResponse<String> tooMuch = desk.send(Role.FUND_OFFICER, "approve-grant", approval.formatted("1001"));
        HttpResponse<String> enough = desk.send(Role.FUND_OFFICER, "approve-grant", approval.formatted("700"));

        assertThat(tooMuch.statusCode()).as(tooMuch.body()).isEqualTo(422);
        assertThat(enough.statusCode()).as(enough.body()).isEqualTo(201);
        assertThat(leaves.stream("fund/F"))
                .extracting(leaf -> leaf.envelope().type())
                .containsExactly("fund.opened", "fund.budget-allocated", "fund.budget-committed");
        assertThat(leaves.stream("grant/W"))
                .extracting(leaf -> leaf.envelope().type())
                .containsExactly("grant.application-submitted", "grant.approved");
    }

    @Test
    void a_correction_is_addressed_by_the_position_it_cites_and_needs_a_second_person() {
        JsonNode receipt = Http.json(accepted(
                Role.PROCUREMENT_OFFICER,
                "publish-tender",
                tender("R-4").replace("}", ",\"estimatedCost\":{\"amount\":\"900\",\"currency\":\"MNT\"}}")));
        String correction = "{\"position\":" + receipt.path("position").longValue()
                + ",\"field\":\"estimatedCost.amount\",\"value\":\"950\",\"reason\":\"misread\",\"confirmedBy\":%s}";

        HttpResponse<String> alone = desk.send(
                Role.PROCUREMENT_OFFICER,
                "correct-entry",
                correction.formatted(
                        "{\"office\":\"Office of procurement-officer\",\"organisation\":\"ORG-procurement-officer\"}"));
        HttpResponse<String> together = desk.send(
                Role.PROCUREMENT_OFFICER,
                "correct-entry",
                correction.formatted("{\"office\":\"Auditor\",\"organisation\":\"ORG-audit\"}"));

        assertThat(alone.statusCode()).as(alone.body()).isEqualTo(422);
        assertThat(together.statusCode()).as(together.body()).isEqualTo(201);
    }

    @Test
    void entries_of_every_feature_that_corrects_are_reached_by_their_position() {
        String rules = ",\"awardRules\":{\"taxRate\":\"10\",\"lotLimit\":2}}";
        assertCorrected(
                Role.PROCUREMENT_OFFICER,
                "publish-tender",
                tender("R-5").replace("}", rules),
                "awardRules.lotLimit",
                "3");
        assertCorrected(
                Role.PROCUREMENT_OFFICER,
                "amend-tender",
                "{\"tender\":\"R-5\",\"awardRules\":{\"taxRate\":\"12\"}}",
                "awardRules.taxRate",
                "\"12.5\"");
        assertCorrected(
                Role.KHOROO_OFFICER,
                "record-proposal",
                "{\"proposal\":\"P-5\",\"title\":\"Stairway\",\"place\":{\"district\":\"Example\",\"khoroo\":901}}",
                "place.khoroo",
                "902");

        assertThat(leaves.stream("proposal/P-5"))
                .extracting(leaf -> leaf.envelope().type())
                .containsExactly("proposal.recorded", "proposal.entry-corrected");
        assertThat(leaves.stream("tender/R-5"))
                .extracting(leaf -> leaf.envelope().type())
                .containsExactly(
                        "tender.published", "tender.entry-corrected", "tender.amended", "tender.entry-corrected");
    }

    @Test
    void a_bid_may_offer_a_discount_for_lots_of_its_tender() {
        accepted(
                Role.PROCUREMENT_OFFICER,
                "publish-tender",
                tender("R-6").replace("}", ",\"lots\":[{\"id\":\"1\"},{\"id\":\"2\"}]}"));
        String bid = "{\"tender\":\"R-6\",\"bid\":\"B-%s\",\"lots\":[\"%s\"],\"tenderer\":\"ORG-bidder\","
                + "\"price\":{\"amount\":\"100\",\"currency\":\"MNT\"},"
                + "\"discounts\":[{\"lots\":[\"1\",\"%s\"],\"price\":{\"amount\":\"180\",\"currency\":\"MNT\"}}]}";

        accepted(Role.BIDDER, "submit-bid", bid.formatted("1", "1", "2"));
        HttpResponse<String> unknown = desk.send(Role.BIDDER, "submit-bid", bid.formatted("2", "2", "3"));

        assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(422);
    }

    @Test
    void nobody_bids_in_the_name_of_another_organisation() {
        accepted(Role.PROCUREMENT_OFFICER, "publish-tender", tender("R-7"));
        String bid =
                "{\"tender\":\"R-7\",\"bid\":\"b\",\"tenderer\":\"G\",\"price\":{\"amount\":\"5\",\"currency\":\"MNT\"}}";

        HttpResponse<String> rival = desk.sendFrom(new PartyId("F"), Role.BIDDER, "submit-bid", bid);
        HttpResponse<String> own = desk.sendFrom(new PartyId("G"), Role.BIDDER, "submit-bid", bid);

        assertThat(rival.statusCode()).as(rival.body()).isEqualTo(422);
        assertThat(Http.json(rival).path("refusal").stringValue()).isEqualTo("not-your-party");
        assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
    }

    @Test
    void a_group_confirms_the_sealed_bid_that_another_handed_in_for_it_and_nobody_does_it_in_its_name() {
        accepted(Role.PROCUREMENT_OFFICER, "publish-tender", tender("R-8"));
        accepted(
                Role.BIDDER,
                "submit-bid",
                "{\"tender\":\"R-8\",\"bid\":\"b\",\"tenderer\":\"ORG-bidder\",\"onBehalfOf\":\"G\","
                        + "\"price\":{\"amount\":\"5\",\"currency\":\"MNT\"}}");
        String word = "{\"tender\":\"R-8\",\"bid\":\"b\",\"group\":\"G\"}";

        HttpResponse<String> tenderer = desk.sendFrom(new PartyId("ORG-bidder"), Role.BIDDER, "confirm-bid", word);
        HttpResponse<String> gathered =
                desk.sendFrom(new PartyId("G"), Role.BIDDER, "confirm-bid", word.replace("}", ",\"gathered\":{}}"));
        HttpResponse<String> own = desk.sendFrom(new PartyId("G"), Role.BIDDER, "confirm-bid", word);
        HttpResponse<String> again = desk.sendFrom(new PartyId("G"), Role.BIDDER, "confirm-bid", word);

        assertThat(Http.json(tenderer).path("refusal").stringValue()).isEqualTo("not-your-party");
        assertThat(gathered.statusCode()).as(gathered.body()).isEqualTo(400);
        assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
        assertThat(Http.json(again).path("refusal").stringValue()).isEqualTo("bid-already-confirmed");
    }

    @Test
    void a_sealed_bid_is_recorded_with_what_is_on_record_of_its_tenderer() {
        accepted(Role.PROCUREMENT_OFFICER, "publish-tender", tender("R-9"));
        accepted(
                Role.REGISTRAR,
                "register-party",
                "{\"party\":\"R-9-G\",\"name\":\"Neighbours\",\"kind\":\"CITIZEN_GROUP\",\"form\":\"NGO\"}");

        HttpResponse<String> bid = desk.sendFrom(
                new PartyId("R-9-G"),
                Role.BIDDER,
                "submit-bid",
                "{\"tender\":\"R-9\",\"bid\":\"b\",\"tenderer\":\"R-9-G\","
                        + "\"price\":{\"amount\":\"5\",\"currency\":\"MNT\"}}");

        assertThat(bid.statusCode()).as(bid.body()).isEqualTo(201);
        assertThat(leaves.stream("tender/R-9"))
                .extracting(leaf -> new String(leaf.envelope().leaf(), StandardCharsets.UTF_8))
                .last()
                .asString()
                .contains("\"kind\":\"CITIZEN_GROUP\"", "\"name\":\"Neighbours\"");
    }

    @Test
    void a_registered_consortium_bids_with_its_members_whether_or_not_its_bid_repeats_them() {
        accepted(Role.PROCUREMENT_OFFICER, "publish-tender", tender("R-10"));
        register("R-10-G", "CITIZEN_GROUP", "");
        register("R-10-Y", "BUSINESS", "");
        register("R-10-Z", "BUSINESS", "");
        register("R-10-K", "CONSORTIUM", ",\"members\":[\"R-10-G\",\"R-10-Y\"]");
        for (String named : List.of("", "\"R-10-Y\",\"R-10-Z\"")) {
            String bid = "{\"tender\":\"R-10\",\"bid\":\"b%d\"".formatted(named.length());
            said(
                    "R-10-K",
                    "submit-bid",
                    bid + ",\"tenderer\":\"R-10-K\",\"members\":[" + named
                            + "],\"price\":{\"amount\":\"5\",\"currency\":\"MNT\"}}");
            accepted(Role.EVALUATOR, "open-bids", "{\"tender\":\"R-10\"}");
            said("R-10-K", "withdraw-bid", bid + "}");
        }

        assertThat(leaves.stream("tender/R-10").stream()
                        .filter(leaf -> leaf.envelope().type().equals("tender.bid-opened"))
                        .map(leaf -> RecordedStreams.event(leaf).event())
                        .map(event -> ((BidOpened) event)
                                .members().stream()
                                        .map(member -> member.party().value() + " " + member.kind())
                                        .toList()))
                .containsExactly(
                        List.of("R-10-G CITIZEN_GROUP", "R-10-Y BUSINESS"),
                        List.of("R-10-Y BUSINESS", "R-10-Z BUSINESS", "R-10-G CITIZEN_GROUP"));
    }

    private void said(String party, String command, String body) {
        HttpResponse<String> answer = desk.sendFrom(new PartyId(party), Role.BIDDER, command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void register(String party, String kind, String rest) {
        accepted(
                Role.REGISTRAR,
                "register-party",
                "{\"party\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\"%s}".formatted(party, party, kind, rest));
    }

    private void assertCorrected(Role role, String command, String body, String field, String value) {
        JsonNode receipt = Http.json(accepted(role, command, body));
        accepted(
                role,
                "correct-entry",
                "{\"position\":" + receipt.path("position").longValue() + ",\"field\":\"" + field + "\",\"value\":"
                        + value + ",\"reason\":\"misread\","
                        + "\"confirmedBy\":{\"office\":\"Auditor\",\"organisation\":\"ORG-audit\"}}");
    }

    private HttpResponse<String> accepted(Role role, String command, String body) {
        HttpResponse<String> answer = desk.send(role, command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static String tender(String id) {
        return "{\"tender\":\"" + id
                + "\",\"title\":\"Footpath\",\"buyer\":\"B\",\"method\":\"OPEN\",\"criterion\":\"PRICE_ONLY\"}";
    }
}
