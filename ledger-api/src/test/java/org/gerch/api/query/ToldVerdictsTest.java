package org.gerch.api.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.gerch.api.imports.Importer;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.json.Wire;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.projections.reading.RowKey;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Rows that a rebuild exchanged after a list had named them and before they were read. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=ToldVerdictsTest")
class ToldVerdictsTest {
    private static final String RELEASE = """
            {"ocid":"ocds-test-1","id":"r1","date":"2020-01-02T00:00:00Z","buyer":{"id":"C","name":"City"},
             "tender":{"id":"t","title":"Footpath","procurementMethod":"open"}}
            """.replace("\n", "");

    @Autowired
    private Importer importer;

    @Autowired
    private LeafReader leaves;

    @Autowired
    private ToldVerdicts told;

    @Autowired
    private Standpoints standpoints;

    @LocalServerPort
    private int port;

    @Test
    void a_row_that_was_exchanged_meanwhile_is_told_as_it_now_stands_and_one_that_is_gone_is_left_out()
            throws IOException {
        importer.read(
                "test",
                new ByteArrayInputStream(RELEASE.getBytes(UTF_8)),
                List.of(),
                OcdsWords.in(Locale.ENGLISH),
                line -> {});
        long size = leaves.head().size();
        JsonNode now = Http.json(Http.to(port).get("/api/v1/verdicts?position=" + (size - 1)))
                .path("items")
                .get(0);
        String id = now.path("id").stringValue();

        List<ItemJson> items = told.of(List.of(new RowKey("gone", 0), new RowKey(id, 4_711)), standpoints.at(size));

        assertThat(items).hasSize(1);
        assertThat(Wire.mapper().readTree(items.getFirst().json())).isEqualTo(now);
    }
}
