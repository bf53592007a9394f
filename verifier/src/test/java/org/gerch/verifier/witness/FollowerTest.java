package org.gerch.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gerch.log.SignatureType;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.VerifierKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A witness that looks at a log itself, as the log publishes it. */
class FollowerTest {
    @TempDir
    Path directory;

    private final GrowingLog log = GrowingLog.of(1_000);
    private PublishedLog published;
    private RunningWitness witness;

    @BeforeEach
    void start() throws IOException {
        published = new PublishedLog(log, 7);
        witness = new RunningWitness(directory, unpinned());
    }

    @AfterEach
    void stop() throws IOException {
        witness.close();
        published.close();
    }

    @Test
    void the_key_that_is_shown_at_first_contact_is_believed_and_told_loudly() throws IOException {
        look();

        assertThat(witness.said.toString())
                .contains("FIRST CONTACT", log.key.verifierKey().toString());
        assertThat(watched().size()).isEqualTo(7);

        published.put("verifier-key", new GrowingLog().key.verifierKey() + "\n");
        restart(unpinned());
        published.show(log, 9);
        look();

        assertThat(watched().size()).isEqualTo(9);
        assertThat(watched().keys()).containsExactly(log.key.verifierKey());
    }

    @Test
    void a_pinned_key_is_believed_and_no_other() throws IOException {
        VerifierKey other = new GrowingLog().key.verifierKey();
        witness.close();
        witness = new RunningWitness(
                directory.resolve("pinned"), new FollowedAddress(published.url(), Optional.of(other)));
        look();

        assertThat(watched().size()).isZero();
        assertThat(witness.followers.getFirst().trouble()).contains("is not signed by " + other);

        witness.close();
        witness = new RunningWitness(directory.resolve("right"), pinned());
        look();
        assertThat(watched().size()).isEqualTo(7);
    }

    @Test
    void a_pin_that_contradicts_what_is_remembered_is_refused() throws IOException {
        look();
        witness.close();
        FollowedAddress other = new FollowedAddress(published.url(), Optional.of(new GrowingLog().key.verifierKey()));

        assertThatThrownBy(() -> new RunningWitness(directory, other)).isInstanceOf(Refused.class);
        // Refused before anything listened; what was opened is given back with the process.
        witness = new RunningWitness(directory.resolve("another"), unpinned());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 255, 256, 257, 512, 999})
    void it_proves_from_the_logs_tiles_that_it_grew(int size) {
        look();
        published.show(log, size);
        look();

        assertThat(watched().newest().tree()).isEqualTo(log.checkpoint(size));
        assertThat(witness.followers.getFirst().trouble()).isEmpty();
    }

    @Test
    void where_partial_tiles_are_gone_the_full_ones_begin_with_them() {
        look();
        published.onlyFullTiles = true;
        published.show(log, 700);
        look();

        assertThat(watched().size()).isEqualTo(700);
    }

    @Test
    void a_log_that_also_sends_is_not_disturbed() {
        look();
        assertThat(witness.post(log.request(7, 300)).statusCode()).isEqualTo(200);
        published.show(log, 256);
        look();
        published.show(log, 301);
        look();

        assertThat(watched().size()).isEqualTo(301);
        assertThat(witness.followers.getFirst().trouble()).isEmpty();
    }

    @Test
    void another_history_is_not_cosigned_and_kept_as_evidence() {
        look();
        published.show(log.fork(5, 20), 20);
        look();

        assertThat(watched().size()).isEqualTo(7);
        assertThat(watched().contradictions()).isEqualTo(1);
        assertThat(witness.said.toString()).contains("CONTRADICTION");
        assertThat(witness.get("/status.json").body()).contains("\"contradictions\":1", "CONTRADICTION");
    }

    @Test
    void another_root_for_the_same_size_is_noticed() {
        look();
        published.show(log.fork(5, 7), 7);
        look();

        assertThat(watched().contradictions()).isEqualTo(1);
    }

    @Test
    void tiles_that_do_not_give_the_signed_root_are_told_and_not_taken_for_a_second_history() {
        look();
        published.show(log.fork(5, 20), 20);
        published.put("checkpoint", log.signed(20).encode());
        look();

        assertThat(watched().size()).isEqualTo(7);
        assertThat(watched().contradictions()).isZero();
        assertThat(witness.said.toString()).contains("do not give the root");
    }

    @Test
    void a_log_that_keeps_showing_fewer_leaves_than_it_signed_is_told() {
        look();
        published.show(log, 5);
        look();
        look();
        assertThat(witness.followers.getFirst().trouble()).isEmpty();
        look();
        assertThat(witness.followers.getFirst().trouble()).contains("shows 5 leaves", "signed 7 before");

        published.show(log, 8);
        look();
        assertThat(witness.followers.getFirst().trouble()).isEmpty();
        assertThat(watched().size()).isEqualTo(8);
    }

    @Test
    void a_log_that_is_away_is_told_once_and_looked_at_again() {
        look();
        published.put("checkpoint", "no note");
        look();
        look();
        assertThat(witness.said.toString().lines().filter(line -> line.contains("signed note")))
                .hasSize(1);
        published.show(log, 8);
        look();
        assertThat(witness.said.toString()).contains("well again");
    }

    @Test
    void a_key_that_took_over_in_an_entry_of_the_log_is_believed_from_then_on() throws IOException {
        look();
        SigningKey next = SigningKey.generate(log.origin(), SignatureType.ED25519);
        GrowingLog grown = log.fork(7, 9);
        grown.append(rotation(log.key, next));
        published.put("keys.json", keys(next, 9, handover(grown, 10, next)));
        published.show(grown, 10, next);
        look();

        assertThat(witness.said.toString()).contains("THE KEY CHANGED");
        assertThat(watched().size()).isEqualTo(10);
        assertThat(watched().keys()).containsExactly(log.key.verifierKey(), next.verifierKey());
        assertThat(witness.post(new org.gerch.log.AddCheckpointRequest(10, List.of(), grown.signed(10)))
                        .statusCode())
                .as("signed by the key that was handed over")
                .isEqualTo(403);

        restart(pinned());
        assertThat(watched().keys()).containsExactly(log.key.verifierKey(), next.verifierKey());
    }

    @Test
    void a_key_that_nobody_handed_over_to_is_not_believed() throws IOException {
        look();
        SigningKey next = SigningKey.generate(log.origin(), SignatureType.ED25519);
        SigningKey another = SigningKey.generate(log.origin(), SignatureType.ED25519);
        GrowingLog grown = log.fork(7, 9);
        grown.append(rotation(log.key, another));
        SignedNote byTheNextAlone = SignedNote.sign(grown.checkpoint(10).text(), next);

        published.show(grown, 10, next);
        for (String keys : List.of(
                "{\"keys\":[]}",
                "no json",
                keys(next, 9, byTheNextAlone),
                keys(next, 9, grown.signed(10)),
                keys(next, 8, handover(grown, 10, next)),
                keys(next, 9, handover(grown, 10, next)),
                keys(next, 10, handover(grown, 10, next)))) {
            published.put("keys.json", keys);
            look();
            assertThat(watched().keys()).as(keys).containsExactly(log.key.verifierKey());
            assertThat(watched().size()).isEqualTo(7);
        }
    }

    private static String rotation(SigningKey from, SigningKey to) {
        return "{\"data\":{\"key\":\"%s\",\"previous\":\"%s\"},\"stream\":\"log/key\",\"type\":\"log.key-rotated\",\"v\":1}"
                .formatted(to.verifierKey(), from.verifierKey());
    }

    private SignedNote handover(GrowingLog grown, long size, SigningKey next) {
        return grown.signed(size).with(List.of(next.sign(grown.checkpoint(size).text())));
    }

    private String keys(SigningKey next, long since, SignedNote handover) {
        return "{\"keys\":[{\"key\":\"%s\"},{\"handover\":\"%s\",\"key\":\"%s\",\"since\":%d}]}"
                .formatted(log.key.verifierKey(), handover.encode().replace("\n", "\\n"), next.verifierKey(), since);
    }

    private void look() {
        witness.followers.getFirst().look();
    }

    private WatchedLog watched() {
        return witness.followers.getFirst().log().orElseThrow();
    }

    private void restart(FollowedAddress address) throws IOException {
        witness.close();
        witness = new RunningWitness(directory, address);
    }

    private FollowedAddress unpinned() {
        return new FollowedAddress(published.url(), Optional.empty());
    }

    private FollowedAddress pinned() {
        return new FollowedAddress(published.url(), Optional.of(log.key.verifierKey()));
    }
}
