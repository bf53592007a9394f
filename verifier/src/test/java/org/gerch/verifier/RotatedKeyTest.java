package org.gerch.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gerch.core.json.Wire;
import org.gerch.log.Checkpoint;
import org.gerch.log.SignatureType;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.verifier.testing.LogDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that goes on with another key: whoever trusts an old one is led to the new one, and by nothing else. */
class RotatedKeyTest {
    private static final int FIRST = 270;
    private static final int SECOND = 600;

    @TempDir
    private Path directory;

    @TempDir
    private Path state;

    private final SigningKey first = key();
    private final SigningKey second = key();
    private final SigningKey third = key();

    @Test
    void an_old_key_leads_through_every_handover_to_the_newest() {
        publish(leaves(first, second, third), handover(300, first, second), handover(620, second, third), third);

        VerifyRun run = verify(first, "--no-replay");

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.json().path("signedBy").stringValue())
                .isEqualTo(third.verifierKey().toString());
        assertThat(VerifyRun.of(directory, "--state", state, "--no-replay", "--lang", "en")
                        .out())
                .contains("the key remembered from earlier runs")
                .contains(third.verifierKey().toString());
    }

    @Test
    void a_key_in_the_middle_leads_on_too() {
        publish(leaves(first, second, third), handover(300, first, second), handover(620, second, third), third);

        assertThat(verify(second, "--no-replay").exit()).isZero();
    }

    @Test
    void a_key_that_the_old_one_did_not_sign_for_is_not_believed() {
        publish(leaves(first, second, third), handover(300, second, second), handover(620, second, third), third);

        VerifyRun run = verify(first, "--no-replay");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.differences()).containsExactly("key-not-handed-over - keys.json");
        assertThat(run.difference("key-not-handed-over").path("expected").stringValue())
                .isEqualTo(second.verifierKey().toString());
    }

    @Test
    void a_handover_whose_entry_names_another_key_is_not_believed() {
        publish(leaves(first, key(), third), handover(300, first, second), handover(620, second, third), third);

        assertThat(verify(first, "--no-replay").differences()).containsExactly("key-not-handed-over - keys.json");
    }

    @Test
    void a_handover_before_its_entry_is_not_believed() {
        publish(leaves(first, second, third), handover(FIRST, first, second), handover(620, second, third), third);

        assertThat(verify(first, "--no-replay").differences()).containsExactly("key-not-handed-over - keys.json");
    }

    @Test
    void a_handover_of_another_history_is_not_believed() {
        List<byte[]> other = leaves(first, second, third);
        other.set(5, other.get(6));
        LogDirectory elsewhere = new LogDirectory(state.resolve("other"), first).publishTree(other.subList(0, 300));
        publish(
                leaves(first, second, third),
                new Handover(300, elsewhere.read("checkpoint")),
                handover(620, second, third),
                third);

        assertThat(verify(first, "--no-replay").differences()).containsExactly("key-not-handed-over - keys.json");
    }

    @Test
    void a_log_without_a_list_of_keys_leads_nowhere() {
        LogDirectory log = publish(
                leaves(first, second, third), handover(300, first, second), handover(620, second, third), third);
        log.delete("keys.json");

        assertThat(verify(first, "--no-replay").differences()).containsExactly("not-signed - checkpoint");
    }

    private record Handover(long size, byte[] note) {}

    /** The checkpoint that hands over, signed by both. */
    private Handover handover(int size, SigningKey old, SigningKey next) {
        LogDirectory then = new LogDirectory(state.resolve("then" + size), old)
                .publishTree(leaves(first, second, third).subList(0, size));
        SignedNote note = SignedNote.parse(then.read("checkpoint"));
        return new Handover(size, note.with(List.of(next.sign(note.text()))).toBytes());
    }

    private LogDirectory publish(List<byte[]> leaves, Handover one, Handover two, SigningKey signing) {
        LogDirectory log = new LogDirectory(directory, signing).publishTree(leaves);
        List<Map<String, Object>> keys = List.of(
                Map.of("key", first.verifierKey().toString()),
                Map.of(
                        "key",
                        second.verifierKey().toString(),
                        "since",
                        FIRST,
                        "handover",
                        new String(one.note(), UTF_8)),
                Map.of(
                        "key",
                        third.verifierKey().toString(),
                        "since",
                        SECOND,
                        "handover",
                        new String(two.note(), UTF_8)));
        assertThat(Checkpoint.parse(SignedNote.parse(log.read("checkpoint")).text())
                        .size())
                .isEqualTo(leaves.size());
        return log.write("keys.json", Wire.canonical(Map.of("keys", keys)));
    }

    /** The town's leaves, two of them replaced by entries that name keys. */
    private static List<byte[]> leaves(SigningKey first, SigningKey second, SigningKey third) {
        List<byte[]> leaves = new ArrayList<>(TownLog.leaves());
        leaves.set(FIRST, rotation(0, first, second));
        leaves.set(SECOND, rotation(1, second, third));
        return leaves;
    }

    private static byte[] rotation(int seq, SigningKey previous, SigningKey next) {
        return ("{\"at\":\"2026-03-12T02:00:00.000100Z\",\"data\":{\"key\":\"" + next.verifierKey()
                        + "\",\"previous\":\""
                        + previous.verifierKey()
                        + "\"},\"id\":\"0190f3a0-0000-7000-8000-000000000002\",\"meta\":{},\"rev\":1,\"seq\":"
                        + seq + ",\"stream\":\"log/key\",\"type\":\"log.key-rotated\",\"v\":1}")
                .getBytes(UTF_8);
    }

    private static SigningKey key() {
        return SigningKey.generate(LogDirectory.ORIGIN, SignatureType.ED25519);
    }

    private VerifyRun verify(SigningKey pinned, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of(directory, "--state", state, "--json", "--key", pinned.verifierKey()));
        arguments.addAll(List.of(more));
        return VerifyRun.of(arguments.toArray());
    }
}
