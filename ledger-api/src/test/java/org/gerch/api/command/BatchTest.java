package org.gerch.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.api.testing.OpenBatch;
import org.gerch.core.kernel.Role;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands by the thousand: one a line, each with an answer of its own in the order of the lines. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=BatchTest")
class BatchTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Value("${gerch.data}")
    private Path data;

    @Autowired
    private LeafReader leaves;

    @Test
    void commands_of_one_stream_are_decided_in_the_order_of_their_lines() {
        List<String> lines = new ArrayList<>();
        for (int turn = 0; turn < 40; turn++) {
            for (String fund : List.of("O-1", "O-2", "O-3")) {
                lines.add(turn == 0 ? line("open-fund", fund(fund)) : line("allocate-budget", budget(fund, turn)));
            }
        }

        List<JsonNode> answers = answers(Role.FUND_OFFICER, lines);

        assertThat(answers).hasSize(120).allMatch(answer -> status(answer) == 201);
        assertThat(answers).extracting(answer -> answer.path("line").intValue()).isSorted();
        assertThat(leaves.stream("fund/O-2").stream().skip(1))
                .extracting(leaf ->
                        JSON.readTree(leaf.envelope().data()).path("allocation").stringValue())
                .containsExactlyElementsOf(
                        Stream.iterate(1, turn -> turn < 40, turn -> turn + 1).map(turn -> "a" + turn)::iterator);
    }

    @Test
    void a_command_that_moves_two_streams_waits_for_earlier_lines_of_both() {
        List<JsonNode> answers = answers(
                Role.FUND_OFFICER,
                List.of(
                        line("open-fund", fund("J")),
                        line("allocate-budget", budget("J", 1)),
                        line(
                                "approve-grant",
                                "{\"grant\":\"nobody's\",\"fund\":\"J\",\"amount\":{\"amount\":\"1\",\"currency\":\"MNT\"}}"),
                        line("allocate-budget", budget("J", 2))));

        assertThat(answers).extracting(BatchTest::status).containsExactly(201, 201, 422, 201);
    }

    @Test
    void each_line_is_answered_while_the_next_ones_are_still_to_come() throws IOException {
        try (OpenBatch batch = new OpenBatch(port, desk.token(Role.PROCUREMENT_OFFICER))) {
            for (int line = 1; line <= 3; line++) {
                batch.send(line("publish-tender", tender("S-" + line)) + "\n");

                JsonNode answer = batch.answer();

                assertThat(answer.path("line").intValue()).isEqualTo(line);
                assertThat(leaves.at(answer.path("answer").path("position").longValue()))
                        .hasValueSatisfying(
                                leaf -> assertThat(leaf.envelope().stream()).startsWith("tender/S-"));
            }
        }
    }

    @Test
    void a_line_without_its_end_is_answered_when_the_batch_ends() {
        HttpResponse<String> answer = desk.sendBatch(Role.PROCUREMENT_OFFICER, line("publish-tender", tender("E-1")));

        assertThat(read(answer)).extracting(BatchTest::status).containsExactly(201);
    }

    @Test
    void a_broken_line_is_answered_with_its_number_and_the_rest_goes_on() {
        List<JsonNode> answers = answers(
                Role.PROCUREMENT_OFFICER,
                List.of(
                        line("publish-tender", tender("B-1")),
                        "",
                        "{\"command\":\"publish-tender\",\"body\":",
                        "[]",
                        "{\"command\":\"publish-tender\"}",
                        "{\"command\":7,\"body\":{}}",
                        "{\"command\":\"publish-tender\",\"body\":[]}",
                        "{\"command\":\"publish-tender\",\"body\":{},\"colour\":\"red\"}",
                        line("publish-tender", tender("B-2")) + " and more",
                        line("publish-everything", "{}"),
                        line("publish-tender", "{\"tender\":\"B-2\"}"),
                        " \t\r",
                        line("publish-tender", tender("B-3"))));

        assertThat(answers)
                .extracting(answer -> answer.path("line").intValue())
                .containsExactly(1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13);
        assertThat(answers)
                .extracting(BatchTest::status)
                .containsExactly(201, 400, 400, 400, 400, 400, 400, 400, 404, 400, 201);
        assertThat(answers).extracting(BatchTest::field).contains("body", "command", "colour", "title");
        assertThat(leaves.stream("tender/B-2")).isEmpty();
    }

    @Test
    void a_refusal_in_the_middle_stops_nothing_and_is_what_the_single_endpoint_answers() {
        String unknown = "{\"tender\":\"nobody's\"}";
        List<JsonNode> answers = answers(
                Role.PROCUREMENT_OFFICER,
                List.of(
                        line("publish-tender", tender("M-1")),
                        line("cancel-tender", unknown),
                        line("publish-tender", tender("M-2"))));

        assertThat(answers).extracting(BatchTest::status).containsExactly(201, 422, 201);
        assertThat(answers.get(1).path("answer"))
                .isEqualTo(Http.json(desk.send(Role.PROCUREMENT_OFFICER, "cancel-tender", unknown)));
    }

    @Test
    void a_refusal_is_said_in_the_readers_language() {
        HttpResponse<String> answer = desk.sendBatch(
                Role.PROCUREMENT_OFFICER, line("cancel-tender", "{\"tender\":\"nobody's\"}"), "Accept-Language", "mn");

        assertThat(read(answer).getFirst().path("answer").path("detail").stringValue())
                .containsPattern("[А-Яа-яӨөҮү]");
    }

    @Test
    void a_command_under_a_known_key_gets_the_first_answer_however_it_was_sent() {
        HttpResponse<String> alone =
                desk.send(Role.PROCUREMENT_OFFICER, "publish-tender", tender("K-1"), "Idempotency-Key", "k-1");

        List<JsonNode> answers = answers(
                Role.PROCUREMENT_OFFICER,
                List.of(
                        keyed("k-1", "publish-tender", tender("K-1")),
                        keyed("k-2", "publish-tender", tender("K-2")),
                        keyed("k-2", "publish-tender", tender("K-2")),
                        keyed("k-2", "publish-tender", tender("K-3"))));

        assertThat(answers).extracting(BatchTest::status).containsExactly(201, 201, 201, 409);
        assertThat(answers.get(0).path("answer")).isEqualTo(Http.json(alone));
        assertThat(answers.get(2).path("answer")).isEqualTo(answers.get(1).path("answer"));
        assertThat(leaves.stream("tender/K-2")).hasSize(1);
    }

    @Test
    void a_line_of_another_role_is_forbidden_by_itself() {
        List<JsonNode> answers = answers(
                Role.PROCUREMENT_OFFICER, List.of(line("open-fund", fund("W")), line("publish-tender", tender("W-1"))));

        assertThat(answers).extracting(BatchTest::status).containsExactly(403, 201);
        assertThat(Http.to(port)
                        .post("/api/v1/commands", "", "Content-Type", "application/x-ndjson")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_source_needs_the_importers_role_and_a_correction_finds_its_stream() {
        String sourced = tender("I-1")
                .replaceFirst(
                        "}$",
                        ",\"estimatedCost\":{\"amount\":\"900\",\"currency\":\"MNT\"},\"source\":{\"name\":\"n\",\"hash\":\"h\"}}");

        List<JsonNode> officer = answers(Role.PROCUREMENT_OFFICER, List.of(line("publish-tender", sourced)));
        List<JsonNode> importer = answers(Role.IMPORTER, List.of(line("publish-tender", sourced)));
        long position = importer.getFirst().path("answer").path("position").longValue();
        List<JsonNode> corrected = answers(
                Role.PROCUREMENT_OFFICER,
                List.of(line(
                        "correct-entry",
                        "{\"position\":" + position
                                + ",\"field\":\"estimatedCost.amount\",\"value\":\"950\",\"reason\":\"misread\","
                                + "\"confirmedBy\":{\"office\":\"Auditor\",\"organisation\":\"ORG-audit\"}}")));

        assertThat(officer).extracting(BatchTest::status).containsExactly(403);
        assertThat(importer).extracting(BatchTest::status).containsExactly(201);
        assertThat(corrected)
                .as(corrected.toString())
                .extracting(BatchTest::status)
                .containsExactly(201);
    }

    @Test
    void a_huge_line_is_refused_by_itself_and_a_huge_command_alone_as_ever() {
        String huge = tender("H-1").replace("Footpath", "x".repeat(2 << 20));

        List<JsonNode> answers = answers(
                Role.PROCUREMENT_OFFICER, List.of(line("publish-tender", huge), line("publish-tender", tender("H-2"))));

        assertThat(answers).extracting(BatchTest::status).containsExactly(413, 201);
        assertThat(desk.send(Role.PROCUREMENT_OFFICER, "publish-tender", huge).statusCode())
                .isEqualTo(413);
        assertThat(leaves.stream("tender/H-1")).isEmpty();
    }

    private List<JsonNode> answers(Role role, List<String> lines) {
        HttpResponse<String> answer = desk.sendBatch(role, String.join("\n", lines) + "\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        return read(answer);
    }

    private static List<JsonNode> read(HttpResponse<String> answer) {
        return answer.body().lines().map(JSON::readTree).toList();
    }

    private static int status(JsonNode answer) {
        return answer.path("status").intValue();
    }

    private static String field(JsonNode answer) {
        return answer.path("answer").path("field").stringValue("");
    }

    private static String line(String command, String body) {
        return "{\"command\":\"" + command + "\",\"body\":" + body + "}";
    }

    private static String keyed(String key, String command, String body) {
        return "{\"key\":\"" + key + "\",\"body\": " + body + " ,\"command\":\"" + command + "\"}";
    }

    private static String tender(String id) {
        return "{\"tender\":\"" + id
                + "\",\"title\":\"Footpath\",\"buyer\":\"B\",\"method\":\"OPEN\",\"criterion\":\"PRICE_ONLY\"}";
    }

    private static String fund(String id) {
        return "{\"fund\":\"" + id + "\",\"name\":\"Local fund\",\"funder\":\"STATE\",\"currency\":\"MNT\"}";
    }

    private static String budget(String fund, int turn) {
        return "{\"fund\":\"" + fund + "\",\"allocation\":\"a" + turn
                + "\",\"amount\":{\"amount\":\"1000\",\"currency\":\"MNT\"},\"moneyFrom\":\"state\",\"period\":\"2026\"}";
    }
}
