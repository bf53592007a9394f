package org.gerch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stranger may send where a signed note is expected. */
class NotesFuzzTest {
    private static final SignedNote KNOWN = SignedNote.parse(KnownAnswer.NOTE);
    private static final Set<VerifierKey> KEYS = Set.of(KnownAnswer.log(), KnownAnswer.witness());
    private static final TrustPolicy POLICY =
            new TrustPolicy(Set.of(KnownAnswer.log()), Set.of(KnownAnswer.witness()), 0);
    private static final Hash LEAF = new TreeHasher().leaf(KnownAnswer.LEAF);

    static Stream<byte[]> notes() {
        return Stream.of(
                        KnownAnswer.NOTE,
                        KnownAnswer.TEXT + "\n" + KnownAnswer.LOG_LINE + "\n",
                        KnownAnswer.TEXT + "\n" + KnownAnswer.WITNESS_LINE + "\n" + KnownAnswer.LOG_LINE + "\n",
                        "first\n\nтодорхой\n\n" + KnownAnswer.LOG_LINE + "\n")
                .map(note -> note.getBytes(UTF_8));
    }

    @FuzzTest
    @MethodSource("notes")
    void a_note_is_written_as_it_was_read_and_only_what_was_signed_is_believed(byte[] input) {
        SignedNote note;
        try {
            note = SignedNote.parse(input);
        } catch (MalformedException refused) {
            return;
        }
        assertThat(note.toBytes()).isEqualTo(input);
        assertThat(SignedNote.parse(note.encode())).isEqualTo(note);
        try {
            note.verify(KEYS);
        } catch (VerificationException refused) {
            return;
        }
        assertThat(note.text()).isEqualTo(KnownAnswer.TEXT);
        assertThat(note.signatures()).containsAnyElementsOf(KNOWN.signatures());
    }

    static Stream<byte[]> checkpoints() {
        return Stream.of(
                        KnownAnswer.TEXT,
                        "example.invalid/log\n9223372036854775807\n" + LEAF.toBase64() + "\n",
                        "example.invalid/log\n0\n" + TreeHasher.EMPTY_ROOT.toBase64() + "\n",
                        "example.invalid/log\n01\n" + LEAF.toBase64() + "\n",
                        "a\n1\n" + LEAF.toBase64() + "\nextension\n")
                .map(text -> text.getBytes(UTF_8));
    }

    @FuzzTest
    @MethodSource("checkpoints")
    void a_checkpoint_is_written_as_it_was_read(byte[] input) {
        String text = new String(input, UTF_8);
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(text);
        } catch (MalformedException refused) {
            return;
        }
        assertThat(checkpoint.text()).isEqualTo(text);
        assertThat(checkpoint.size()).isNotNegative();
        assertThat(checkpoint.origin()).isNotEmpty().doesNotContain("\n");
    }

    static Stream<byte[]> proofs() {
        NaiveTree tree = new NaiveTree(70);
        SignedNote signed = SignedNote.sign(
                new Checkpoint(KnownAnswer.log().name(), 70, tree.root(70)).text(), KnownAnswer.logSecret());
        return Stream.of(
                        new TlogProof(0, List.of(), KNOWN, "AAEC"),
                        new TlogProof(0, List.of(), KNOWN, null),
                        new TlogProof(66, tree.path(66, 70), signed, null))
                .map(proof -> proof.encode().getBytes(UTF_8));
    }

    @FuzzTest
    @MethodSource("proofs")
    void a_proof_is_written_as_it_was_read_and_proves_no_other_place(byte[] input) {
        TlogProof proof;
        try {
            proof = TlogProof.parse(input);
        } catch (MalformedException refused) {
            return;
        }
        assertThat(proof.encode().getBytes(UTF_8)).isEqualTo(input);
        try {
            Checkpoint believed = proof.verify(LEAF, POLICY).checkpoint();
            // The one tree with this leaf that was ever signed has it alone.
            assertThat(believed.size()).isEqualTo(1);
            assertThat(proof.index()).isZero();
        } catch (VerificationException | MalformedException refused) {
            assertThat(refused).hasMessageNotContaining("\n");
        }
    }

    static Stream<byte[]> cosignatures() {
        return Stream.of(NoteSignature.parse(KnownAnswer.WITNESS_LINE).bytes(), new byte[72], new byte[0]);
    }

    @FuzzTest
    @MethodSource("cosignatures")
    void of_all_bytes_only_those_that_a_witness_made_are_its_cosignature(byte[] input) {
        byte[] made = NoteSignature.parse(KnownAnswer.WITNESS_LINE).bytes();
        assertThat(Cosignature.verifies(KnownAnswer.witness(), KnownAnswer.TEXT, input))
                .isEqualTo(Arrays.equals(input, made));
    }

    static Stream<byte[]> times() {
        return Stream.of(
                new byte[0],
                new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9},
                "a".repeat(40).getBytes(UTF_8));
    }

    @FuzzTest
    @MethodSource("times")
    void a_cosignature_says_its_time_and_no_changed_bit_is_believed(byte[] input) {
        Drawn drawn = new Drawn(input);
        long seconds = Math.floorMod(drawn.number(), Instant.MAX.getEpochSecond() + 1);
        Checkpoint checkpoint = new Checkpoint("example.invalid/log", 1 + drawn.below(Integer.MAX_VALUE), LEAF);
        NoteSignature line = Cosignature.sign(KnownAnswer.witnessSecret(), checkpoint, Instant.ofEpochSecond(seconds));
        byte[] signature = line.bytes();
        assertThat(Cosignature.verifies(KnownAnswer.witness(), checkpoint.text(), signature))
                .isTrue();
        assertThat(Cosignature.of(KnownAnswer.witness(), line).time().getEpochSecond())
                .isEqualTo(seconds);

        signature[drawn.below(signature.length)] ^= (byte) (1 << drawn.below(8));
        assertThat(Cosignature.verifies(KnownAnswer.witness(), checkpoint.text(), signature))
                .isFalse();
    }
}
