package org.gerch.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Bad input of many kinds: each gets a clear answer that names the field, and nothing is written. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=BadCommandsTest")
class BadCommandsTest {
    private static final String TENDER =
            "\"tender\":\"T\",\"title\":\"Footpath\",\"buyer\":\"B\",\"method\":\"OPEN\",\"criterion\":\"PRICE_ONLY\"";

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Value("${gerch.data}")
    private Path data;

    @Autowired
    private LeafReader leaves;

    static Stream<Arguments> bodies() {
        return Stream.of(
                bad("text that is no JSON", "publish-tender", "{\"tender\":", 400, null),
                bad("a list instead of an object", "publish-tender", "[]", 400, null),
                bad("nothing at all", "publish-tender", "", 400, null),
                bad("two objects", "publish-tender", "{} {}", 400, null),
                bad("a field given twice", "publish-tender", "{\"tender\":\"A\",\"tender\":\"B\"}", 400, null),
                bad("an unknown field", "publish-tender", "{" + TENDER + ",\"colour\":\"red\"}", 400, "colour"),
                bad("a missing field", "publish-tender", "{\"tender\":\"T\"}", 400, "title"),
                bad("a null for a required field", "publish-tender", "{\"tender\":null}", 400, "tender"),
                bad("a number for a text", "publish-tender", "{" + TENDER + ",\"conditions\":7}", 400, "conditions"),
                bad("an unknown method", "publish-tender", "{" + TENDER.replace("OPEN", "MAYBE") + "}", 400, "method"),
                bad(
                        "an unreadable time",
                        "publish-tender",
                        "{" + TENDER + ",\"deadline\":\"tomorrow\"}",
                        400,
                        "deadline"),
                bad(
                        "an amount that is a number",
                        "publish-tender",
                        "{" + TENDER + ",\"estimatedCost\":{\"amount\":5,\"currency\":\"MNT\"}}",
                        400,
                        "estimatedCost"),
                bad(
                        "an amount that is no number",
                        "publish-tender",
                        "{" + TENDER + ",\"estimatedCost\":{\"amount\":\"many\",\"currency\":\"MNT\"}}",
                        400,
                        "estimatedCost"),
                bad(
                        "a currency that is none",
                        "publish-tender",
                        "{" + TENDER + ",\"estimatedCost\":{\"amount\":\"5\",\"currency\":\"tugrik\"}}",
                        400,
                        "estimatedCost"),
                bad(
                        "a currency that nobody pays in",
                        "publish-tender",
                        "{" + TENDER + ",\"estimatedCost\":{\"amount\":\"5\",\"currency\":\"ZZZ\"}}",
                        400,
                        "estimatedCost"),
                bad("a lot without id", "publish-tender", "{" + TENDER + ",\"lots\":[{}]}", 400, "lots[0].id"),
                bad("an empty id", "publish-tender", "{" + TENDER.replace("\"T\"", "\"\"") + "}", 400, "tender"),
                bad(
                        "a control character",
                        "publish-tender",
                        "{" + TENDER.replace("\"T\"", "\"\\u0007\"") + "}",
                        400,
                        "tender"),
                bad(
                        "a khoroo below 1",
                        "publish-tender",
                        "{" + TENDER + ",\"place\":{\"district\":\"D\",\"khoroo\":0}}",
                        400,
                        "place"),
                bad("an unknown command", "publish-everything", "{}", 404, null),
                bad(
                        "an id too long",
                        "publish-tender",
                        "{" + TENDER.replace("\"T\"", "\"" + "x".repeat(201) + "\"") + "}",
                        400,
                        "tender"),
                bad(
                        "a time in the future",
                        "publish-tender",
                        "{" + TENDER + ",\"occurredAt\":\"2999-01-01T00:00:00Z\"}",
                        400,
                        "occurredAt"),
                bad(
                        "what only the ledger gathers",
                        "open-bids",
                        "{\"tender\":\"T\",\"envelopes\":[]}",
                        400,
                        "envelopes"),
                bad(
                        "a source without its role",
                        "publish-tender",
                        "{" + TENDER + ",\"source\":{\"name\":\"n\",\"hash\":\"h\"}}",
                        403,
                        null),
                bad("a tender that nobody published", "cancel-tender", "{\"tender\":\"nobody's\"}", 422, null),
                bad(
                        "half of a surrogate pair",
                        "publish-tender",
                        "{" + TENDER.replace("Footpath", "\\ud800") + "}",
                        400,
                        null));
    }

    @Test
    void a_value_that_only_the_command_as_a_whole_refuses_is_named_too() {
        HttpResponse<String> answer = desk.send(
                Role.REGISTRAR,
                "register-party",
                "{\"party\":\"P\",\"kind\":\"BUSINESS\",\"name\":\"" + "x".repeat(201) + "\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Http.json(answer).path("field").stringValue()).isEqualTo("name");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void is_answered_clearly_and_writes_nothing(String what, String command, String body, int status, String field) {
        long before = leaves.head().size();

        HttpResponse<String> answer = desk.send(Role.PROCUREMENT_OFFICER, command, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Http.json(answer);
        assertThat(problem.path("detail").stringValue("")).isNotBlank();
        if (field != null) {
            assertThat(problem.path("field").stringValue("")).startsWith(field);
        }
        assertThat(leaves.head().size()).isEqualTo(before);
    }

    @Test
    void a_bid_with_neither_price_nor_commitment_says_what_to_give() {
        HttpResponse<String> answer =
                desk.send(Role.BIDDER, "submit-bid", "{\"tender\":\"T\",\"bid\":\"b\",\"tenderer\":\"G\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.json(answer).path("field").stringValue()).isEqualTo("price");
    }

    @Test
    void a_refusal_names_its_rule_with_its_data_in_the_readers_language() {
        HttpResponse<String> answer =
                desk.send(Role.PROCUREMENT_OFFICER, "cancel-tender", "{\"tender\":\"T-9\"}", "Accept-Language", "mn");

        JsonNode problem = Http.json(answer);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problem.path("refusal").stringValue()).isEqualTo("tender-unknown");
        assertThat(problem.path("data").path("tender").stringValue()).isEqualTo("T-9");
        assertThat(problem.path("detail").stringValue())
                .containsPattern("[А-Яа-яӨөҮү]")
                .contains("T-9");
    }

    @Test
    void a_command_without_token_is_not_heard() {
        HttpResponse<String> answer =
                Http.to(port).post("/api/v1/commands/publish-tender", "{}", "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_command_of_another_role_is_forbidden_and_the_roles_are_named() {
        HttpResponse<String> answer = desk.send(Role.BIDDER, "publish-tender", "{" + TENDER + "}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("procurement-officer");
    }

    private static Arguments bad(String what, String command, String body, int status, String field) {
        return Arguments.of(what, command, body, status, field);
    }
}
