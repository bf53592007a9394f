package org.gerch.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.gerch.verifier.indicators.AllTenders;
import org.gerch.verifier.indicators.IndicatorChoice;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What only all lots together answer follows their lines. */
class ComparedLotsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void a_lot_with_an_unusual_distance_between_prices_is_named_with_the_limit_it_passed() throws IOException {
        List<JsonNode> lines = compared(gap("far", 100) + gap("1", 2) + gap("2", 2) + gap("3", 2) + gap("4", 2));

        assertThat(of(lines, "R058").toString())
                .isEqualTo("[{\"flag\":\"R058\",\"ocid\":\"ocds-x-far\",\"lot\":null,\"tenderers\":[\"ocds-x:W\"],"
                        + "\"value\":99.0,\"limit\":82.66666666666659}, "
                        + "{\"compared\":\"R058\",\"kind\":\"LOT\",\"values\":5,\"q1\":1.0,\"q3\":33.666666666666636,"
                        + "\"limit\":82.66666666666659}]");
    }

    @Test
    void a_lot_whose_prices_lie_unusually_close_names_both_tenderers() throws IOException {
        List<JsonNode> lines = compared(gap("near", 2) + gap("1", 100) + gap("2", 100) + gap("3", 100) + gap("4", 100));

        assertThat(of(lines, "R024").getFirst().path("ocid").stringValue()).isEqualTo("ocds-x-near");
        assertThat(of(lines, "R024").getFirst().path("tenderers").toString()).isEqualTo("[\"ocds-x:W\",\"ocds-x:L\"]");
    }

    @Test
    void a_buyer_that_rejects_unusually_many_bids_is_named_with_its_counts() throws IOException {
        List<JsonNode> lines = compared(rejecting("B", "disqualified")
                + rejecting("1", "valid")
                + rejecting("2", "valid")
                + rejecting("3", "valid")
                + rejecting("4", "valid"));

        assertThat(of(lines, "R038").getFirst().toString())
                .isEqualTo("{\"flag\":\"R038\",\"buyer\":\"ocds-x:B\",\"count\":1,\"of\":2,\"value\":0.5,"
                        + "\"limit\":0.4166666666666663}");
        assertThat(of(lines, "R038")).hasSize(3);
    }

    @Test
    void who_is_not_named_is_compared_with_nobody() throws IOException {
        String nobody = """
                {"ocid":"ocds-x-1","bids":{"details":[{"id":"1","status":"disqualified"},{"id":"2","status":"valid"}]},\
                "awards":[{"id":"a","status":"active","relatedBid":"2"}]}
                """;

        assertThat(compared(nobody))
                .allSatisfy(line -> assertThat(line.path("values").intValue()).isZero());
    }

    @Test
    void an_id_at_two_publishers_is_two_parties_and_at_one_publisher_it_is_one() throws IOException {
        String first = rejecting("B", "valid");
        String ofAnother = first.replace("ocds-x-B", "ocds-y-B");
        String ofTheSame = first.replace("ocds-x-B", "ocds-x-C");

        assertThat(of(compared(first + ofAnother), "R038"))
                .extracting(line -> line.path("values").intValue())
                .containsExactly(2, 0);
        assertThat(of(compared(first + ofTheSame), "R038"))
                .extracting(line -> line.path("values").intValue())
                .containsExactly(1, 2);
    }

    @Test
    void nobody_asked_so_nothing_follows() throws IOException {
        String file = gap("far", 100) + gap("1", 2);

        assertThat(Checked.text(file).lines()).hasSize(2);
    }

    @Test
    void the_files_of_one_run_are_compared_with_each_other_however_many_threads_read_them() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            many.append(gap(String.format("%04d", i), i % 100 == 0 ? 9 : 2));
        }

        List<JsonNode> lines = of(compared(many.toString(), gap("another-file", 9)), "R058");

        assertThat(lines).hasSize(12);
        assertThat(lines.getFirst().path("ocid").stringValue()).isEqualTo("ocds-x-0000");
        assertThat(lines.get(10).path("ocid").stringValue()).isEqualTo("ocds-x-another-file");
        assertThat(lines.getLast().path("values").intValue()).isEqualTo(1_001);
    }

    @Test
    void the_real_sample_has_the_limits_and_lots_that_an_independent_script_found() throws IOException {
        Path sample = Path.of("../../shared/data/brazil-pregao-sample.jsonl.gz");
        assumeTrue(Files.exists(sample), "skipped: no directory 'shared' with the Brazilian sample beside the project");
        List<JsonNode> lines;
        try (InputStream in = Files.newInputStream(sample)) {
            lines = compared(in);
        }

        assertThat(of(lines, "R058")).hasSize(86);
        assertThat(of(lines, "R058").getLast().path("values").intValue()).isEqualTo(547);
        assertThat(of(lines, "R058").getLast().path("limit").doubleValue()).isEqualTo(0.6123028158631874);
        assertThat(of(lines, "R024")).hasSize(1);
        assertThat(of(lines, "R025")).hasSize(1);
        assertThat(of(lines, "R025").getLast().path("values").intValue()).isEqualTo(663);
        assertThat(of(lines, "R025").getLast().path("least").doubleValue()).isEqualTo(6);
        assertThat(of(lines, "R038"))
                .extracting(line -> line.path("values").intValue())
                .containsExactly(43, 409);
    }

    private static List<JsonNode> of(List<JsonNode> lines, String code) {
        return lines.stream()
                .filter(line -> code.equals(line.path("flag").asString(""))
                        || code.equals(line.path("compared").asString("")))
                .toList();
    }

    private static List<JsonNode> compared(String... files) throws IOException {
        InputStream[] streams = new InputStream[files.length];
        for (int i = 0; i < files.length; i++) {
            streams[i] = new ByteArrayInputStream(files[i].getBytes(StandardCharsets.UTF_8));
        }
        return compared(streams);
    }

    private static List<JsonNode> compared(InputStream... files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AllTenders all = new AllTenders(IndicatorChoice.USUAL);
        ReleaseCheck check = new ReleaseCheck(Checked.SME, ZoneOffset.UTC, IndicatorChoice.USUAL);
        try (CheckRun run = new CheckRun(check, new ByteArrayOutputStream(), all, Checked.ENGLISH)) {
            for (InputStream file : files) {
                run.check(file, rejected -> {});
            }
        }
        all.tell(out);
        return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }

    /** The winner bids 1, another so much. */
    private static String gap(String name, int next) {
        return """
                {"ocid":"ocds-x-%s","bids":{"details":[{"id":"1","status":"valid","tenderers":[{"id":"W"}],\
                "value":{"amount":1,"currency":"USD"}},{"id":"2","status":"valid","tenderers":[{"id":"L"}],\
                "value":{"amount":%d,"currency":"USD"}}]},"awards":[{"id":"a","status":"active","suppliers":[{"id":"W"}]}]}
                """.formatted(name, next);
    }

    private static String rejecting(String buyer, String status) {
        return """
                {"ocid":"ocds-x-%1$s","buyer":{"id":"%1$s"},"bids":{"details":[{"id":"1","status":"valid",\
                "tenderers":[{"id":"%1$s-1"}]},{"id":"2","status":"%2$s","tenderers":[{"id":"%1$s-2"}]}]}}
                """.formatted(buyer, status);
    }
}
