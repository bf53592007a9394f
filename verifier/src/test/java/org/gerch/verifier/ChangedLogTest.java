package org.gerch.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.gerch.core.json.Wire;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.log.Hash;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.gerch.verifier.testing.LogDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an operator can do to a log, one thing at a time, and what the verifier says of it: where, which field, and both values. */
class ChangedLogTest {
    private static final int SIZE = TownLog.SIZE;

    @TempDir
    private Path directory;

    @TempDir
    private Path state;

    @Test
    void one_byte_of_a_leaf_is_named_by_its_position() {
        LogDirectory log = TownLog.publishedIn(directory);
        String bundle = LogDirectory.bundle(1, SIZE);
        // Within the office's name of the fourth leaf of the second bundle.
        int at = indexOf(log.read(bundle), "\"office\":\"", 260) + 10;
        log.flip(bundle, at + 1);

        VerifyRun run = verify();

        assertThat(run.exit()).isEqualTo(1);
        JsonNode found = run.difference("leaf-changed");
        assertThat(found.path("position").longValue()).isBetween(256L, 511L);
        assertThat(found.path("field").stringValue()).startsWith(bundle + "[");
        assertThat(found.path("expected").stringValue())
                .isNotEqualTo(found.path("found").stringValue());
        assertThat(run.differences()).noneMatch(difference -> difference.startsWith("root-mismatch"));
        assertThat(run.differences()).noneMatch(difference -> difference.startsWith("tile-changed"));
    }

    @ParameterizedTest
    @CsvSource({
        "tile/0/001, 64, 258, tile/0/001[2]",
        "tile/0/002.p/188, 32, 513, tile/0/002.p/188[1]",
        "tile/1/000.p/2, 32, 256, tile/1/000.p/2[1]"
    })
    void one_byte_of_a_tile_is_named_by_tile_and_place(String tile, int at, long position, String field) {
        TownLog.publishedIn(directory).flip(tile, at + 5);

        VerifyRun run = verify();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences()).containsExactly("tile-changed " + position + " " + field);
        JsonNode found = run.difference("tile-changed");
        assertThat(found.path("expected").stringValue()).hasSize(64);
        assertThat(found.path("found").stringValue())
                .hasSize(64)
                .isNotEqualTo(found.path("expected").stringValue());
    }

    @ParameterizedTest
    @CsvSource({"tile/1/000, 3, 0", "tile/1/001.p/1, 0, 65536", "tile/2/000.p/1, 7, 0"})
    void one_byte_of_a_tile_far_above_the_leaves_is_found_too(String tile, int at, long position) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < 65_536 + 256; i++) {
            leaves.add(Integer.toString(i).getBytes(UTF_8));
        }
        new LogDirectory(directory).publishTree(leaves).flip(tile, at);

        VerifyRun run = verify("--no-replay");

        assertThat(run.differences()).containsExactly("tile-changed " + position + " " + tile + "[0]");
    }

    @Test
    void a_root_that_no_leaves_lead_to_is_found_though_it_is_signed() {
        LogDirectory log = TownLog.publishedIn(directory);
        Hash forged = Hash.of(new byte[32]);
        log.sign(SIZE, forged);

        VerifyRun run = verify();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences()).containsExactly("root-mismatch - checkpoint");
        assertThat(run.difference("root-mismatch").path("found").stringValue()).isEqualTo(forged.toBase64());
    }

    @Test
    void leaves_that_changed_places_are_both_named() {
        LogDirectory log = TownLog.publishedIn(directory);
        List<byte[]> swapped = TownLog.leaves();
        Collections.swap(swapped, 300, 301);
        byte[] bundle = new LogDirectory(state.resolve("x"), log.key())
                .publishTree(swapped)
                .read("tile/entries/001");
        log.write("tile/entries/001", bundle);

        VerifyRun run = verify();

        assertThat(run.differences())
                .contains("leaf-changed 300 tile/entries/001[44]", "leaf-changed 301 tile/entries/001[45]");
    }

    @Test
    void swapped_leaves_in_a_tree_of_their_own_are_given_away_by_time_and_number() {
        List<byte[]> swapped = TownLog.leaves();
        Collections.swap(swapped, 300, 301);
        publish(swapped);

        VerifyRun run = verify();

        assertThat(run.differences()).contains("time-goes-back 301 /at");
        JsonNode back = run.difference("time-goes-back");
        assertThat(back.path("expected").stringValue())
                .isGreaterThan(back.path("found").stringValue());
    }

    @Test
    void a_last_leaf_that_is_left_out_of_the_bundle_is_missed() {
        LogDirectory log = TownLog.publishedIn(directory);
        byte[] shorter = new LogDirectory(state.resolve("x"), log.key())
                .publishTree(TownLog.leaves(SIZE - 1))
                .read(LogDirectory.bundle(2, SIZE - 1));
        log.write(LogDirectory.bundle(2, SIZE), shorter);

        VerifyRun run = verify();

        assertThat(run.exit()).isEqualTo(1);
        JsonNode found = run.difference("malformed");
        assertThat(found.path("field").stringValue()).isEqualTo(LogDirectory.bundle(2, SIZE));
        assertThat(found.path("found").stringValue()).contains("leaf " + (SIZE - 1));
        assertThat(run.notChecked()).contains("replay-beyond");
    }

    @Test
    void a_withheld_bundle_is_named_and_what_follows_it_counts_as_not_checked() {
        TownLog.publishedIn(directory).delete("tile/entries/001");

        VerifyRun run = verify();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences()).containsExactly("withheld 256 tile/entries/001");
        assertThat(run.json().path("events").longValue()).isEqualTo(256);
        assertThat(run.json().path("leaves").longValue()).isEqualTo(SIZE - 256);
        assertThat(run.notChecked()).contains("replay-beyond", "views");
    }

    @Test
    void a_withheld_tile_is_named() {
        TownLog.publishedIn(directory).delete("tile/0/000").delete(LogDirectory.tile(1, 0, SIZE));

        assertThat(verify().differences())
                .containsExactly("withheld 0 tile/0/000", "withheld 0 " + LogDirectory.tile(1, 0, SIZE));
    }

    @Test
    void a_bundle_withheld_with_its_tile_breaks_the_way_up() {
        TownLog.publishedIn(directory).delete("tile/entries/001").delete("tile/0/001");

        VerifyRun run = verify();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences()).contains("withheld 256 tile/entries/001", "withheld 256 tile/0/001");
        assertThat(run.notChecked()).contains("tree");
    }

    @Test
    void a_bundle_cut_short_and_one_with_something_behind_its_end_are_malformed() {
        LogDirectory log = TownLog.publishedIn(directory);
        byte[] bundle = log.read("tile/entries/000");

        log.write("tile/entries/000", java.util.Arrays.copyOf(bundle, bundle.length - 7));
        assertThat(verify().difference("malformed").path("position").longValue())
                .isZero();

        log.write("tile/entries/000", java.util.Arrays.copyOf(bundle, bundle.length + 1));
        assertThat(verify().difference("malformed").path("found").stringValue()).contains("its end");
    }

    @Test
    void a_tile_of_another_length_is_malformed_or_too_large() {
        LogDirectory log = TownLog.publishedIn(directory);
        byte[] tile = log.read("tile/0/000");

        log.write("tile/0/000", java.util.Arrays.copyOf(tile, tile.length - 32));
        assertThat(verify().differences()).containsExactly("malformed 0 tile/0/000");

        log.write("tile/0/000", java.util.Arrays.copyOf(tile, tile.length + 32));
        assertThat(verify().differences()).containsExactly("too-large 0 tile/0/000");
    }

    @Test
    void a_leaf_that_is_not_canonical_is_named_though_it_is_hashed_and_signed() {
        publish(with(310, leaf -> leaf.replace("{\"at\":", "{ \"at\":")));

        VerifyRun run = verify();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences()).contains("leaf-malformed 310 ");
        assertThat(run.difference("leaf-malformed").path("expected").stringValue())
                .contains("is not canonical JSON");
    }

    @Test
    void a_leaf_with_a_field_that_no_event_has_is_named_with_the_field() {
        publish(with(310, leaf -> leaf.replace("\"v\":1}", "\"v\":2}")));

        assertThat(verify().differences()).contains("leaf-malformed 310 /v");
    }

    @Test
    void a_gap_in_a_stream_is_named_with_both_numbers() {
        int position = lastOfItsStream(400);
        long seq = json(TownLog.leaves().get(position)).path("seq").longValue();
        publish(with(position, leaf -> leaf.replace("\"seq\":" + seq + ",", "\"seq\":" + (seq + 1) + ",")));

        VerifyRun run = verify();

        assertThat(run.differences()).contains("sequence-broken " + position + " /seq");
        JsonNode found = run.difference("sequence-broken");
        assertThat(found.path("expected").stringValue()).isEqualTo(Long.toString(seq));
        assertThat(found.path("found").stringValue()).isEqualTo(Long.toString(seq + 1));
    }

    @Test
    void a_leaf_left_out_of_a_tree_of_its_own_leaves_a_gap() {
        List<byte[]> leaves = TownLog.leaves();
        String stream = json(leaves.get(350)).path("stream").stringValue();
        leaves.remove(350);
        publish(leaves);
        int next = 350;
        while (!json(leaves.get(next)).path("stream").stringValue().equals(stream)) {
            next++;
        }

        assertThat(verify().differences()).contains("sequence-broken " + next + " /seq");
    }

    @Test
    void recorded_time_that_goes_back_by_a_microsecond_is_named() {
        String before = json(TownLog.leaves().get(399)).path("at").stringValue();
        String earlier = java.time.Instant.parse(before).minusNanos(1_000).toString();
        publish(with(
                400,
                leaf -> leaf.replace(json(TownLog.leaves().get(400)).path("at").stringValue(), earlier)));

        VerifyRun run = verify();

        assertThat(run.differences()).contains("time-goes-back 400 /at");
        assertThat(run.difference("time-goes-back").path("found").stringValue()).isEqualTo(earlier);
    }

    @Test
    void an_id_that_comes_twice_is_named() {
        String first = json(TownLog.leaves().get(10)).path("id").stringValue();
        String second = json(TownLog.leaves().get(20)).path("id").stringValue();
        publish(with(20, leaf -> leaf.replace(second, first)));

        assertThat(verify().differences()).containsExactly("id-repeated 20 /id");
    }

    @Test
    void an_event_that_nobody_knows_is_named() {
        int position = find("tender.question-asked");
        publish(with(position, leaf -> leaf.replace("tender.question-asked", "tender.question-eaten")));

        VerifyRun run = verify();

        assertThat(run.differences()).contains("unknown-event " + position + " /type");
        assertThat(run.difference("unknown-event").path("found").stringValue()).contains("tender.question-eaten");
    }

    @Test
    void an_event_that_the_law_refuses_is_named_with_the_rule() {
        int opening = find("tender.bid-opened");
        String at = json(TownLog.leaves().get(opening)).at("/meta/receivedAt").stringValue();
        publish(with(opening, leaf -> leaf.replace("\"receivedAt\":\"" + at, "\"receivedAt\":\"2026-01-01T00:00:00Z")));

        VerifyRun run = verify();

        assertThat(run.differences()).anyMatch(difference -> difference.startsWith("law-"));
        assertThat(run.json().path("differences").toString()).contains("/meta");
    }

    @Test
    void a_price_read_out_that_is_not_the_sealed_one_is_refused_by_name() {
        int opening = find("tender.bid-opened");
        publish(with(opening, leaf -> {
            String price =
                    json(leaf.getBytes(UTF_8)).at("/data/content/price/amount").stringValue();
            return leaf.replace("\\\"amount\\\":\\\"" + price, "\\\"amount\\\":\\\"1")
                    .replace("\"amount\":\"" + price, "\"amount\":\"1");
        }));

        JsonNode found = verify().difference("law-refuses");
        assertThat(found.path("position").longValue()).isEqualTo(opening);
        assertThat(found.path("expected").stringValue()).startsWith("commitment-mismatch");
    }

    @Test
    void a_verdict_changed_by_hand_is_named_with_row_field_values_and_last_event() {
        LogDirectory log = TownLog.publishedIn(directory);
        List<String> rows = new ArrayList<>(LogDirectory.rows("verdicts", TownLog.leaves()));
        int changed = 0;
        while (!rows.get(changed).contains("\"kind\":\"LOWEST_NON_GROUP\"")
                && !rows.get(changed).contains("\"kind\":\"GROUP_CHOSEN")
                && changed < rows.size() - 1) {
            changed++;
        }
        JsonNode row = Wire.mapper().readTree(rows.get(changed));
        String kind = row.at("/verdict/kind").stringValue();
        rows.set(changed, rows.get(changed).replace("\"kind\":\"" + kind + "\"", "\"kind\":\"SOMETHING_ELSE\""));
        log.writeVerdicts(SIZE, rows);

        VerifyRun run = verify();

        String tender = row.at("/verdict/subject/tender").stringValue();
        String id = row.path("id").stringValue();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences())
                .containsExactly("verdict-changed " + lastOf("tender/" + tender) + " " + id + "/verdict/kind");
        JsonNode found = run.difference("verdict-changed");
        assertThat(found.path("expected").stringValue()).isEqualTo("\"" + kind + "\"");
        assertThat(found.path("found").stringValue()).isEqualTo("\"SOMETHING_ELSE\"");
        assertThat(run.json().at("/views/verdicts/ok").booleanValue()).isFalse();
        assertThat(run.json().at("/views/tenders/ok").booleanValue()).isTrue();
    }

    @Test
    void verdicts_left_out_and_made_up_are_named() {
        LogDirectory log = TownLog.publishedIn(directory);
        List<String> rows = new ArrayList<>(LogDirectory.rows("verdicts", TownLog.leaves()));
        String gone = Wire.mapper().readTree(rows.get(3)).path("id").stringValue();
        rows.set(3, rows.get(3).replace("\"id\":\"" + gone + "\"", "\"id\":\"UB-1.5\""));
        rows.sort(java.util.Comparator.comparing(
                row -> Wire.mapper().readTree(row).path("id").stringValue()));
        log.writeVerdicts(SIZE, rows);

        assertThat(verify().differences())
                .containsExactlyInAnyOrder(
                        "verdict-added - UB-1.5", "verdict-missing " + lastOf("tender/" + gone) + " " + gone);
    }

    @Test
    void verdicts_that_unpack_without_end_or_not_at_all_are_refused() {
        LogDirectory log = TownLog.publishedIn(directory);
        log.writeVerdicts(SIZE, List.of("x".repeat(3_000_000)));
        assertThat(verify().differences()).containsExactly("malformed - views/700/verdicts.jsonl.gz");

        log.write("views/700/verdicts.jsonl.gz", new byte[] {1, 2, 3});
        assertThat(verify().differences()).containsExactly("malformed - views/700/verdicts.jsonl.gz");

        log.delete("views/700/verdicts.jsonl.gz");
        assertThat(verify().differences()).containsExactly("withheld - views/700/verdicts.jsonl.gz");
    }

    @Test
    void a_changed_digest_is_named_by_its_view() {
        LogDirectory log = TownLog.publishedIn(directory);
        Map<String, String> digests = digests();
        String right = digests.put("grants", "ab".repeat(32));
        log.writeDigests(SIZE, digests);

        VerifyRun run = verify();

        assertThat(run.differences()).containsExactly("view-digest - views/700/digests.json#/digests/grants");
        assertThat(run.difference("view-digest").path("expected").stringValue()).isEqualTo(right);
        assertThat(run.json().at("/views/grants/ok").booleanValue()).isFalse();
    }

    @Test
    void a_digest_that_is_missing_is_named() {
        LogDirectory log = TownLog.publishedIn(directory);
        Map<String, String> digests = digests();
        digests.remove("funds");
        log.writeDigests(SIZE, digests);

        assertThat(verify().differences()).containsExactly("view-missing - views/700/digests.json");
    }

    @Test
    void views_said_to_be_of_a_size_that_is_not_signed_yet_are_noticed() {
        LogDirectory log = TownLog.publishedIn(directory);
        log.write("views/newest.json", "{\"size\":701}".getBytes(UTF_8));
        assertThat(verify().differences()).containsExactly("views-ahead - views/newest.json");

        log.write("views/newest.json", "{\"size\": 700}".getBytes(UTF_8));
        assertThat(verify().differences()).containsExactly("malformed - views/newest.json");
    }

    @Test
    void another_key_than_the_one_pinned_is_not_believed() {
        TownLog.publishedIn(directory);
        SigningKey other = SigningKey.generate(LogDirectory.ORIGIN, SignatureType.ED25519);

        VerifyRun run = verify("--key", other.verifierKey());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences()).containsExactly("not-signed - checkpoint");
        assertThat(run.difference("not-signed").path("expected").stringValue())
                .isEqualTo(other.verifierKey().toString());
        assertThat(run.json().path("signedBy").isNull()).isTrue();
        assertThat(run.notChecked()).contains("tree", "replay");
    }

    @Test
    void a_checkpoint_of_another_log_is_named_as_such() {
        TownLog.publishedIn(directory);
        SigningKey other = SigningKey.generate("example.invalid/another", SignatureType.ED25519);

        VerifyRun run = verify("--key", other.verifierKey());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences()).containsExactly("other-log - checkpoint");
    }

    @Test
    void a_signature_that_does_not_fit_is_not_believed() {
        LogDirectory log = TownLog.publishedIn(directory);
        byte[] note = log.read("checkpoint");
        String changed = new String(note, UTF_8).replace("\n700\n", "\n699\n");
        log.write("checkpoint", changed.getBytes(UTF_8));

        assertThat(verify("--key", log.key().verifierKey()).differences()).containsExactly("not-signed - checkpoint");
    }

    @Test
    void too_few_witnesses_are_named_and_the_rest_is_looked_at_all_the_same() {
        SigningKey witness = SigningKey.generate("witness.invalid/one", SignatureType.COSIGNATURE_V1);
        TownLog.publishedIn(directory);

        VerifyRun run = verify("--witness", witness.verifierKey(), "--quorum", 1);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences()).containsExactly("too-few-cosignatures - checkpoint");
        assertThat(run.json().path("leaves").longValue()).isEqualTo(SIZE);
    }

    private VerifyRun verify(Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of(directory, "--state", state.resolve(UUID.randomUUID().toString()), "--json"));
        arguments.addAll(List.of(more));
        return VerifyRun.of(arguments.toArray());
    }

    /** A log of any leaves, its views left out where they can't be folded. */
    private void publish(List<byte[]> leaves) {
        new LogDirectory(directory).publishTree(leaves);
    }

    private static List<byte[]> with(int position, Function<String, String> change) {
        List<byte[]> leaves = TownLog.leaves();
        String before = new String(leaves.get(position), UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        leaves.set(position, after.getBytes(UTF_8));
        return leaves;
    }

    private static Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        for (String view : Views.ALL.stream().map(View::name).toList()) {
            digests.put(view, LogDirectory.digest(LogDirectory.rows(view, TownLog.leaves())));
        }
        return digests;
    }

    private static int find(String type) {
        List<byte[]> leaves = TownLog.leaves();
        for (int i = 200; i < leaves.size(); i++) {
            if (json(leaves.get(i)).path("type").stringValue().equals(type)) {
                return i;
            }
        }
        throw new AssertionError(type);
    }

    private static int lastOfItsStream(int from) {
        for (int i = from; i < SIZE; i++) {
            if (lastOf(json(TownLog.leaves().get(i)).path("stream").stringValue()) == i) {
                return i;
            }
        }
        throw new AssertionError("none");
    }

    private static int lastOf(String stream) {
        List<byte[]> leaves = TownLog.leaves();
        for (int i = leaves.size() - 1; i >= 0; i--) {
            if (json(leaves.get(i)).path("stream").stringValue().equals(stream)) {
                return i;
            }
        }
        throw new AssertionError(stream);
    }

    private static JsonNode json(byte[] leaf) {
        return Wire.mapper().readTree(leaf);
    }

    private static int indexOf(byte[] bytes, String text, int from) {
        String all = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        return all.indexOf(text, from);
    }
}
