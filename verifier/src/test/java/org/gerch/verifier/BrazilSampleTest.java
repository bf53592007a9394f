package org.gerch.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 1,721 real lots, judged before by an independent script. */
class BrazilSampleTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void every_lot_has_the_verdict_that_an_independent_script_computed() throws IOException {
        Path data = shared("data");
        assumeTrue(
                data != null && Files.exists(data.resolve("brazil-pregao-sample.jsonl.gz")),
                "skipped: no directory 'shared' with the Brazilian sample beside the project");
        Map<String, String> expected = new LinkedHashMap<>();
        JSON.readTree(data.resolve("brazil-pregao-sample.expected.json"))
                .properties()
                .forEach(lot -> expected.put(lot.getKey(), lot.getValue().stringValue()));

        Map<String, String> found = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(data.resolve("brazil-pregao-sample.jsonl.gz"))) {
            Checked checked = Checked.stream(in);
            assertThat(checked.rejected()).isEmpty();
            for (String line : checked.lines()) {
                JsonNode lot = JSON.readTree(line);
                found.put(lot.path("ocid").stringValue(), lot.path("verdict").stringValue());
            }
        }

        assertThat(expected).hasSize(1721);
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static Path shared(String directory) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolveSibling("shared").resolve(directory);
            if (at.getParent() != null && Files.isDirectory(found)) {
                return found;
            }
        }
        return null;
    }
}
