package org.gerch.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.gerch.verifier.testing.LogDirectory;
import org.gerch.verifier.testing.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Logs with which nothing is wrong, however they are published and whatever size they have. */
class HonestLogTest {
    @TempDir
    private Path directory;

    @TempDir
    private Path state;

    @Test
    void a_log_in_a_directory_is_verified_and_the_report_says_of_what() {
        LogDirectory log = TownLog.publishedIn(directory);

        VerifyRun run = VerifyRun.of(
                directory, "--state", state, "--json", "--key", log.key().verifierKey());

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        JsonNode report = run.json();
        assertThat(report.path("ok").booleanValue()).isTrue();
        assertThat(report.path("origin").stringValue()).isEqualTo(LogDirectory.ORIGIN);
        assertThat(report.path("size").longValue()).isEqualTo(TownLog.SIZE);
        assertThat(report.path("leaves").longValue()).isEqualTo(TownLog.SIZE);
        assertThat(report.path("events").longValue()).isEqualTo(TownLog.SIZE);
        assertThat(report.path("signedBy").stringValue())
                .isEqualTo(log.key().verifierKey().toString());
        assertThat(report.path("since").isNull()).isTrue();
        assertThat(report.path("views").propertyNames())
                .containsExactlyInAnyOrder("tenders", "verdicts", "grants", "funds", "parties", "interests");
        assertThat(report.at("/views/verdicts/position").longValue()).isEqualTo(TownLog.SIZE);
        assertThat(report.at("/views/verdicts/ok").booleanValue()).isTrue();
        assertThat(report.path("verdicts").longValue())
                .isEqualTo(LogDirectory.rows("verdicts", TownLog.leaves()).size());
        assertThat(report.path("resourcesRead").longValue()).isPositive();
        assertThat(report.path("bytesRead").longValue()).isPositive();
        assertThat(run.notChecked())
                .containsExactly("earlier-history", "split-view", "sealed-texts", "gathered-facts", "truth");
    }

    @Test
    void over_http_the_address_may_be_given_with_or_without_log() throws IOException {
        TownLog.publishedIn(directory);
        try (Served served = new Served(directory)) {
            for (String end : List.of("", "/", "/log", "/log/")) {
                VerifyRun run = VerifyRun.of(served.url() + end, "--state", state, "--json");
                assertThat(run.exit()).as(end + run.err()).isZero();
            }
        }
    }

    @Test
    void the_first_key_is_trusted_loudly_and_the_next_time_it_is_remembered() {
        TownLog.publishedIn(directory);

        VerifyRun first = VerifyRun.of(directory, "--state", state, "--lang", "en");
        VerifyRun second = VerifyRun.of(directory, "--state", state, "--lang", "en");

        assertThat(first.out())
                .contains("TRUSTED ON FIRST USE")
                .contains("whether the key is the log’s: it was trusted on first use")
                .contains("whether the log was another one before")
                .contains("OK: everything that was checked is as it must be.");
        assertThat(second.exit()).isZero();
        assertThat(second.out())
                .doesNotContain("TRUSTED ON FIRST USE")
                .contains("the key remembered from earlier runs")
                .contains("the log goes on from the checkpoint of 700 entries seen before");
    }

    @Test
    void the_report_is_in_mongolian_where_asked_for() {
        TownLog.publishedIn(directory);

        assertThat(VerifyRun.of(directory, "--state", state, "--lang", "mn").out())
                .contains("Хяналтын цэг: 700 бичлэг")
                .contains("АНХ УДАА ШУУД ИТГЭЛЭЭ")
                .contains("ЗӨВ: шалгасан бүхэн байх ёстойгоороо байна.");
    }

    @Test
    void a_second_run_reads_only_what_is_new() throws IOException {
        LogDirectory log = new LogDirectory(directory).publish(TownLog.leaves(600));
        try (Served served = new Served(directory)) {
            assertThat(VerifyRun.of(served.url(), "--state", state).exit()).isZero();
            served.asked();
            log.publish(TownLog.leaves(700));

            VerifyRun run = VerifyRun.of(served.url(), "--state", state, "--json");

            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(served.asked())
                    .contains(LogDirectory.bundle(2, 700), LogDirectory.tile(0, 2, 700))
                    .doesNotContain("tile/entries/000", "tile/entries/001", "tile/0/000", "tile/0/001", "verifier-key");
            assertThat(run.json().path("leavesKept").longValue()).isEqualTo(512);
            assertThat(run.json().path("leaves").longValue()).isEqualTo(700);
            assertThat(run.json().path("events").longValue()).isEqualTo(700);
            assertThat(run.json().at("/since/size").longValue()).isEqualTo(600);
            assertThat(run.notChecked()).contains("kept-files").doesNotContain("earlier-history");
        }
    }

    @Test
    void what_was_kept_and_has_changed_on_the_disk_is_read_from_the_log_again() throws IOException {
        TownLog.publishedIn(directory);
        try (Served served = new Served(directory)) {
            assertThat(VerifyRun.of(served.url(), "--state", state).exit()).isZero();
            new LogDirectory(state.resolve("log")).flip("tile/entries/001", 100);
            served.asked();

            VerifyRun run = VerifyRun.of(served.url(), "--state", state, "--json");

            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(served.asked()).contains("tile/entries/001").doesNotContain("tile/entries/000");
            assertThat(run.json().path("leavesKept").longValue()).isEqualTo(256);
        }
    }

    @Test
    void a_partial_file_that_is_superseded_is_read_from_the_full_one() throws IOException {
        LogDirectory log = new LogDirectory(directory);
        log.publishTree(TownLog.leaves(700));
        byte[] full = log.read("tile/entries/001");
        byte[] tile = log.read("tile/0/001");
        LogDirectory smaller = new LogDirectory(directory, log.key()).publish(TownLog.leaves(300));
        smaller.delete(LogDirectory.bundle(1, 300)).delete(LogDirectory.tile(0, 1, 300));
        smaller.write("tile/entries/001", full).write("tile/0/001", tile);

        VerifyRun run = VerifyRun.of(directory, "--state", state, "--json");

        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.json().path("leaves").longValue()).isEqualTo(300);
    }

    @Test
    void views_that_are_not_published_are_not_compared_and_the_report_says_so() {
        new LogDirectory(directory).publishTree(TownLog.leaves());

        VerifyRun run = VerifyRun.of(directory, "--state", state, "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.json().path("views").isEmpty()).isTrue();
        assertThat(run.notChecked()).contains("views");
    }

    @Test
    void views_of_a_smaller_size_are_compared_there_and_the_events_go_on() {
        LogDirectory log = new LogDirectory(directory).publishTree(TownLog.leaves());
        log.publishViews(TownLog.leaves(500));

        VerifyRun run = VerifyRun.of(directory, "--state", state, "--json");

        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.json().at("/views/tenders/position").longValue()).isEqualTo(500);
        assertThat(run.json().path("events").longValue()).isEqualTo(700);
        assertThat(run.notChecked()).contains("views-beyond");
    }

    @Test
    void without_replay_only_the_tree_is_checked() {
        TownLog.publishedIn(directory);

        VerifyRun run = VerifyRun.of(directory, "--state", state, "--json", "--no-replay");

        assertThat(run.exit()).isZero();
        assertThat(run.json().path("leaves").longValue()).isEqualTo(700);
        assertThat(run.json().path("events").longValue()).isZero();
        assertThat(run.notChecked()).contains("replay");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 66_100})
    void trees_of_every_shape_are_walked_and_grow_into_each_other(int size) {
        LogDirectory log = new LogDirectory(directory).publishTree(small(size));
        assertThat(VerifyRun.of(directory, "--state", state, "--no-replay", "--json")
                        .exit())
                .isZero();
        log.publishTree(small(size + 300));

        VerifyRun run = VerifyRun.of(directory, "--state", state, "--no-replay", "--json");

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.json().path("leaves").longValue()).isEqualTo(size + 300);
        assertThat(run.json().at("/since/size").longValue()).isEqualTo(size);
    }

    @Test
    void witnesses_that_cosigned_are_named() {
        SigningKey one = SigningKey.generate("witness.invalid/one", SignatureType.COSIGNATURE_V1);
        SigningKey two = SigningKey.generate("witness.invalid/two", SignatureType.COSIGNATURE_V1);
        TownLog.publishedIn(directory).cosign(one);

        VerifyRun run = VerifyRun.of(
                directory,
                "--state",
                state,
                "--json",
                "--no-replay",
                "--witness",
                one.verifierKey(),
                "--witness",
                two.verifierKey(),
                "--quorum",
                "1");

        assertThat(run.exit()).isZero();
        assertThat(run.json().path("cosignedBy").values())
                .extracting(JsonNode::stringValue)
                .containsExactly("witness.invalid/one");
        assertThat(run.notChecked()).doesNotContain("split-view");
    }

    @Test
    void an_earlier_checkpoint_from_a_file_is_compared_with() throws IOException {
        LogDirectory log = new LogDirectory(directory).publish(TownLog.leaves(300));
        Path since = Files.write(state.resolve("since"), log.read("checkpoint"));
        log.publish(TownLog.leaves());

        VerifyRun run = VerifyRun.of(directory, "--state", state, "--json", "--since", since);

        assertThat(run.exit()).isZero();
        assertThat(run.json().at("/since/size").longValue()).isEqualTo(300);
        assertThat(run.notChecked()).doesNotContain("earlier-history");
    }

    private static List<byte[]> small(int size) {
        List<byte[]> leaves = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            leaves.add(("leaf " + i).getBytes(UTF_8));
        }
        return leaves;
    }
}
