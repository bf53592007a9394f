package org.gerch.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.gerch.verifier.testing.LogDirectory;
import org.gerch.verifier.testing.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Logs that are right by themselves and contradict what they were: only whoever remembers can tell. */
class RewrittenLogTest {
    @TempDir
    private Path directory;

    @TempDir
    private Path state;

    private LogDirectory log;
    private Served served;

    @BeforeEach
    void a_log_that_was_verified_once() throws IOException {
        log = new LogDirectory(directory).publish(TownLog.leaves(650));
        served = new Served(directory);
        assertThat(verify().exit()).isZero();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void a_log_that_was_rolled_back_is_named_and_both_checkpoints_are_kept() throws IOException {
        log.publish(TownLog.leaves(600));

        VerifyRun run = verify();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences()).containsExactly("rolled-back - checkpoint");
        JsonNode found = run.difference("rolled-back");
        assertThat(found.path("expected").stringValue()).isEqualTo("650");
        assertThat(found.path("found").stringValue()).isEqualTo("600");
        assertThat(evidence(run))
                .hasSize(2)
                .anyMatch(note -> note.contains("\n650\n"))
                .anyMatch(note -> note.contains("\n600\n"));
        assertThat(VerifyRun.of(served.url(), "--state", state, "--lang", "en").out())
                .contains("THE LOG WAS ROLLED BACK");
    }

    @Test
    void a_second_history_of_the_same_size_is_named_with_both_roots() throws IOException {
        log.publishTree(swapped(650, 620));

        VerifyRun run = verify();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences()).contains("second-history - 650");
        JsonNode found = run.difference("second-history");
        assertThat(found.path("expected").stringValue())
                .isNotEqualTo(found.path("found").stringValue());
        assertThat(evidence(run)).hasSize(2);
    }

    @Test
    void a_longer_second_history_is_named_with_the_first_entry_that_is_another_one() {
        log.publishTree(swapped(700, 300));

        VerifyRun run = verify();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences()).contains("second-history - 650", "history-changed 300 ");
        assertThat(run.differences()).noneMatch(difference -> difference.startsWith("root-mismatch"));
    }

    @Test
    void a_change_in_the_last_unfinished_bundle_is_named_too() {
        log.publishTree(swapped(700, 640));

        assertThat(verify().differences()).contains("second-history - 650", "history-changed 640 ");
    }

    @Test
    void a_shorter_second_history_is_both() {
        log.publishTree(swapped(600, 300));

        assertThat(verify().differences()).contains("rolled-back - checkpoint", "history-changed 300 ");
    }

    @Test
    void what_was_remembered_stays_until_the_log_goes_on_from_it() {
        log.publishTree(swapped(700, 300));
        assertThat(verify().exit()).isEqualTo(1);
        assertThat(verify().exit()).isEqualTo(1);

        log.publish(TownLog.leaves(700));
        VerifyRun healed = verify();

        assertThat(healed.exit()).as(healed.out()).isZero();
        assertThat(healed.json().at("/since/size").longValue()).isEqualTo(650);
    }

    @Test
    void another_key_under_the_same_name_is_not_believed_because_the_first_one_is_remembered() {
        new LogDirectory(directory, SigningKey.generate(LogDirectory.ORIGIN, SignatureType.ED25519))
                .publish(TownLog.leaves(700));

        assertThat(verify().differences()).containsExactly("not-signed - checkpoint");
    }

    @Test
    void a_checkpoint_from_a_file_is_held_against_the_log_in_place_of_the_remembered_one() throws IOException {
        LogDirectory other = new LogDirectory(state.resolve("other"), log.key()).publishTree(swapped(640, 300));
        Path since = Files.write(state.resolve("since"), other.read("checkpoint"));

        VerifyRun run = VerifyRun.of(served.url(), "--state", state, "--json", "--since", since);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences()).contains("second-history - 640");
    }

    @Test
    void a_checkpoint_that_is_not_the_logs_says_nothing_and_is_bad_usage() throws IOException {
        LogDirectory foreign = new LogDirectory(state.resolve("other")).publishTree(TownLog.leaves(600));
        Path since = Files.write(state.resolve("since"), foreign.read("checkpoint"));

        VerifyRun run = VerifyRun.of(served.url(), "--state", state, "--since", since, "--lang", "en");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("The earlier checkpoint is not of this log");
    }

    private VerifyRun verify() {
        return VerifyRun.of(served.url(), "--state", state, "--json");
    }

    private static List<byte[]> swapped(int size, int at) {
        List<byte[]> leaves = TownLog.leaves(size);
        Collections.swap(leaves, at, at + 1);
        return leaves;
    }

    private static List<String> evidence(VerifyRun run) throws IOException {
        List<String> notes = new java.util.ArrayList<>();
        for (JsonNode file : run.json().path("evidence")) {
            notes.add(Files.readString(Path.of(file.stringValue())));
        }
        return notes;
    }
}
