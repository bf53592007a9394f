package org.gerch.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
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

    @Test
    void every_lot_raises_the_indicators_that_cardinal_defines_by_its_bids() throws IOException {
        Path data = shared("data");
        assumeTrue(
                data != null && Files.exists(data.resolve("brazil-pregao-sample.jsonl.gz")),
                "skipped: no directory 'shared' with the Brazilian sample beside the project");
        Path sample = data.resolve("brazil-pregao-sample.jsonl.gz");
        Map<String, Set<String>> expected = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(sample)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(JSON::readTree)
                    .forEach(release -> expected.put(release.path("ocid").stringValue(), raisedByItsBids(release)));
        }

        Map<String, Set<String>> found = new TreeMap<>();
        try (InputStream in = Files.newInputStream(sample)) {
            for (String line : Checked.stream(in, true).lines()) {
                JsonNode lot = JSON.readTree(line);
                Set<String> flags = new TreeSet<>();
                lot.path("flags").forEach(flag -> flags.add(flag.stringValue()));
                found.put(lot.path("ocid").stringValue(), flags);
            }
        }

        assertThat(found).isEqualTo(expected);
        assertThat(count(found, "R018")).isEqualTo(591);
        assertThat(count(found, "R028")).isEqualTo(151);
    }

    /** All of the sample's bids are valid and none is dated, so nothing else can be raised. */
    private static Set<String> raisedByItsBids(JsonNode release) {
        Set<String> raised = new TreeSet<>();
        if (release.path("tender").path("numberOfTenderers").intValue() == 1) {
            raised.add("R018");
        }
        Map<JsonNode, JsonNode> byPrice = new HashMap<>();
        for (JsonNode bid : release.path("bids").path("details")) {
            JsonNode tenderer = bid.path("tenderers").path(0).path("id");
            JsonNode other = byPrice.putIfAbsent(bid.path("value"), tenderer);
            if (other != null && !other.equals(tenderer)) {
                raised.add("R028");
            }
        }
        return raised;
    }

    private static long count(Map<String, Set<String>> flags, String code) {
        return flags.values().stream().filter(raised -> raised.contains(code)).count();
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
