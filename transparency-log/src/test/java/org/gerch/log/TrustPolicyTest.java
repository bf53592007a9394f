package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gerch.log.VerificationException.Reason;
import org.junit.jupiter.api.Test;

class TrustPolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final SigningKey logKey = KnownAnswer.logSecret();
    private final SigningKey firstWitness = KnownAnswer.witnessSecret();
    private final SigningKey secondWitness = SigningKey.generate("witness.example/w2", SignatureType.COSIGNATURE_V1);
    private final Set<VerifierKey> witnesses = Set.of(firstWitness.verifierKey(), secondWitness.verifierKey());
    private final Checkpoint checkpoint = Checkpoint.parse(KnownAnswer.TEXT);
    private final SignedNote signed = SignedNote.sign(KnownAnswer.TEXT, logKey);

    @Test
    void a_witness_cosigns_as_another_implementation_does() {
        NoteSignature cosignature =
                Cosignature.sign(firstWitness, checkpoint, Instant.ofEpochSecond(KnownAnswer.COSIGNED_AT, 999));
        assertThat(cosignature.line()).isEqualTo(KnownAnswer.WITNESS_LINE);
    }

    @Test
    void a_checkpoint_signed_by_the_log_is_believed_and_says_who_saw_it_when() {
        VerifiedCheckpoint verified = policy(1).verify(SignedNote.parse(KnownAnswer.NOTE));
        assertThat(verified.checkpoint()).isEqualTo(checkpoint);
        assertThat(verified.cosignatures())
                .containsExactly(
                        new Cosignature(KnownAnswer.witness(), Instant.ofEpochSecond(KnownAnswer.COSIGNED_AT)));
        assertThat(TrustPolicy.of(KnownAnswer.log()).verify(signed).cosignatures())
                .isEmpty();
    }

    @Test
    void a_quorum_counts_each_witness_once_and_no_stranger() {
        NoteSignature once = Cosignature.sign(firstWitness, checkpoint, NOON);
        NoteSignature again = Cosignature.sign(firstWitness, checkpoint, NOON.plusSeconds(60));
        SigningKey stranger = SigningKey.generate("witness.example/w3", SignatureType.COSIGNATURE_V1);
        SignedNote note = signed.with(List.of(once, again, Cosignature.sign(stranger, checkpoint, NOON)));
        assertThat(policy(1).verify(note).cosignatures()).hasSize(1);
        assertRefused(Reason.TOO_FEW_COSIGNATURES, () -> policy(2).verify(note));
        SignedNote enough = note.with(List.of(Cosignature.sign(secondWitness, checkpoint, NOON)));
        assertThat(policy(2).verify(enough).cosignatures())
                .extracting(Cosignature::witness)
                .containsExactly(firstWitness.verifierKey(), secondWitness.verifierKey());
    }

    @Test
    void a_cosignature_of_another_checkpoint_or_with_another_time_rejects_the_note() {
        Checkpoint other = new Checkpoint(checkpoint.origin(), 2, checkpoint.root());
        assertRefused(
                Reason.BAD_SIGNATURE,
                () -> policy(0).verify(signed.with(List.of(Cosignature.sign(firstWitness, other, NOON)))));
        NoteSignature good = Cosignature.sign(firstWitness, checkpoint, NOON);
        for (int flipped : new int[] {0, 7, 8, 71}) {
            byte[] bytes = good.bytes();
            bytes[flipped] ^= (byte) (flipped == 0 ? 0x80 : 1);
            NoteSignature bad = NoteSignature.of(firstWitness.verifierKey(), bytes);
            assertRefused(Reason.BAD_SIGNATURE, () -> policy(0).verify(signed.with(List.of(bad))));
        }
        NoteSignature longer = NoteSignature.of(firstWitness.verifierKey(), new byte[73]);
        assertRefused(Reason.BAD_SIGNATURE, () -> policy(0).verify(signed.with(List.of(longer))));
    }

    @Test
    void witnesses_without_the_log_prove_nothing() {
        SignedNote note = new SignedNote(KnownAnswer.TEXT, List.of(Cosignature.sign(firstWitness, checkpoint, NOON)));
        assertRefused(Reason.NO_KNOWN_SIGNATURE, () -> policy(0).verify(note));
    }

    @Test
    void a_checkpoint_of_another_origin_is_refused_though_the_log_signed_it() {
        String text = new Checkpoint("other.example/log", 1, checkpoint.root()).text();
        assertRefused(Reason.WRONG_ORIGIN, () -> policy(0).verify(SignedNote.sign(text, logKey)));
    }

    @Test
    void a_signed_text_that_is_no_checkpoint_is_refused() {
        assertThatThrownBy(() -> policy(0).verify(SignedNote.sign("a letter\n", logKey)))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void a_log_that_changes_its_key_is_believed_under_either() {
        SigningKey next = SigningKey.generate(checkpoint.origin(), SignatureType.ED25519);
        TrustPolicy both = new TrustPolicy(Set.of(logKey.verifierKey(), next.verifierKey()), Set.of(), 0);
        assertThat(both.verify(signed).checkpoint()).isEqualTo(checkpoint);
        assertThat(both.verify(SignedNote.sign(KnownAnswer.TEXT, next)).checkpoint())
                .isEqualTo(checkpoint);
        assertThat(both.verify(signed.with(List.of(next.sign(KnownAnswer.TEXT))))
                        .checkpoint())
                .isEqualTo(checkpoint);
    }

    @Test
    void a_policy_that_makes_no_sense_is_refused() {
        VerifierKey log = logKey.verifierKey();
        VerifierKey other = SigningKey.generate("other", SignatureType.ED25519).verifierKey();
        assertRefusedPolicy(Set.of(), witnesses, 0);
        assertRefusedPolicy(Set.of(log, other), witnesses, 0);
        assertRefusedPolicy(Set.of(firstWitness.verifierKey()), Set.of(), 0);
        assertRefusedPolicy(Set.of(log), Set.of(other), 0);
        assertRefusedPolicy(Set.of(log), witnesses, 3);
        assertRefusedPolicy(Set.of(log), witnesses, -1);
    }

    @Test
    void a_log_key_cosigns_nothing_and_a_witness_key_signs_no_note() {
        assertThatThrownBy(() -> Cosignature.sign(logKey, checkpoint, NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> firstWitness.sign(KnownAnswer.TEXT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Cosignature.sign(firstWitness, checkpoint, Instant.ofEpochSecond(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private TrustPolicy policy(int quorum) {
        return new TrustPolicy(Set.of(logKey.verifierKey()), witnesses, quorum);
    }

    private static void assertRefused(Reason reason, ThrowingCallable verification) {
        assertThatThrownBy(verification)
                .isInstanceOfSatisfying(
                        VerificationException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void assertRefusedPolicy(Set<VerifierKey> logKeys, Set<VerifierKey> witnesses, int quorum) {
        assertThatThrownBy(() -> new TrustPolicy(logKeys, witnesses, quorum))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
