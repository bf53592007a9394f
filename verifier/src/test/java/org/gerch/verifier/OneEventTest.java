package org.gerch.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gerch.core.json.Wire;
import org.gerch.log.TreeHasher;
import org.gerch.verifier.testing.LogDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One event, proven by the tiles beside its path and told in words. */
class OneEventTest {
    @TempDir
    private Path directory;

    @TempDir
    private Path state;

    @Test
    void it_is_proven_told_and_printed_to_the_letter() {
        LogDirectory log = TownLog.publishedIn(directory);
        int position = find("tender.bid-opened");
        byte[] leaf = TownLog.leaves().get(position);

        VerifyRun run = run(position, "--key", log.key().verifierKey());

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("Entry " + position + ": A bid was opened and read out.")
                .contains("tender/UB-")
                .contains("commitmentPosition:")
                .contains("Leaf hash " + new TreeHasher().leaf(leaf))
                .contains("PROVEN: it is in the tree of example.invalid/log with 700 entries")
                .contains(new String(leaf, UTF_8));
        assertThat(run(position, "--lang", "mn").out())
                .contains("Саналыг нээж уншсан")
                .contains("БАТЛАГДСАН");
    }

    @Test
    void a_breach_that_was_noted_is_told_with_it() {
        TownLog.publishedIn(directory);
        int position = 0;
        while (!new String(TownLog.leaves().get(position), UTF_8).contains("contraryTo")) {
            position++;
        }

        assertThat(run(position).out()).contains("Recorded against the rule");
    }

    @Test
    void a_program_gets_one_object() {
        TownLog.publishedIn(directory);

        JsonNode json = run(258, "--json").json();

        assertThat(json.path("ok").booleanValue()).isTrue();
        assertThat(json.path("position").longValue()).isEqualTo(258);
        assertThat(json.path("leaf").stringValue())
                .isEqualTo(new String(TownLog.leaves().get(258), UTF_8));
    }

    @Test
    void a_leaf_that_was_changed_is_not_proven() {
        LogDirectory log = TownLog.publishedIn(directory);
        log.flip("tile/entries/001", 2_000);

        for (int position = 256; position < 264; position++) {
            VerifyRun run = run(position, "--json");
            if (run.exit() == 1) {
                assertThat(run.differences()).anyMatch(difference -> difference.startsWith("not-included "));
                assertThat(run(position).out()).contains("NOT PROVEN");
                return;
            }
        }
        throw new AssertionError("every leaf of the bundle was proven");
    }

    @Test
    void a_file_that_is_missing_on_the_way_is_named() {
        TownLog.publishedIn(directory).delete("tile/entries/001");

        assertThat(run(300, "--json").differences()).containsExactly("withheld 300 tile/entries/001");
        assertThat(run(100, "--json").exit()).isZero();
    }

    private VerifyRun run(int position, Object... more) {
        List<Object> arguments =
                new java.util.ArrayList<>(List.of(directory, "--state", state, "--event", position, "--lang", "en"));
        if (List.of(more).contains("--lang")) {
            arguments.removeLast();
            arguments.removeLast();
        }
        arguments.addAll(List.of(more));
        return VerifyRun.of(arguments.toArray());
    }

    private static int find(String type) {
        List<byte[]> leaves = TownLog.leaves();
        for (int i = 0; i < leaves.size(); i++) {
            if (Wire.mapper().readTree(leaves.get(i)).path("type").stringValue().equals(type)) {
                return i;
            }
        }
        throw new AssertionError(type);
    }
}
