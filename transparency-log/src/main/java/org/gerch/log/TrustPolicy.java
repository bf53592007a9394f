package org.gerch.log;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.log.VerificationException.Reason;

/**
 * Whom a verifier believes: the keys of one log, and how many of which witnesses must have cosigned.
 *
 * @param logKeys the log's keys, at least one; all have the log's origin as their name, more than one while a key is being changed
 * @param witnesses the keys of the witnesses known; none is as good as trusting the log not to show different people different trees
 * @param quorum how many of them must have cosigned, from 0 to all
 */
public record TrustPolicy(Set<VerifierKey> logKeys, Set<VerifierKey> witnesses, int quorum) {

    /** Refuses keys of the wrong type, log keys of different names, and a quorum that cannot be reached. */
    public TrustPolicy {
        logKeys = Set.copyOf(logKeys);
        witnesses = Set.copyOf(witnesses);
        witnesses.forEach(Cosignature::requireWitness);
        if (logKeys.isEmpty() || logKeys.stream().anyMatch(key -> key.type() != SignatureType.ED25519)) {
            throw new IllegalArgumentException("expected at least one Ed25519 key of a log: " + logKeys);
        }
        if (logKeys.stream().map(VerifierKey::name).distinct().count() > 1) {
            throw new IllegalArgumentException("these are keys of different logs: " + logKeys);
        }
        if (quorum < 0 || quorum > witnesses.size()) {
            throw new IllegalArgumentException(
                    "of " + witnesses.size() + " witnesses, " + quorum + " can never cosign");
        }
    }

    /** Believes the log alone. */
    public static TrustPolicy of(VerifierKey logKey) {
        return new TrustPolicy(Set.of(logKey), Set.of(), 0);
    }

    /** The origin that checkpoints of this log have. */
    public String origin() {
        return logKeys.iterator().next().name();
    }

    /**
     * Verifies a signed checkpoint: the log's signature, the origin, then the witnesses' cosignatures.
     *
     * @throws VerificationException when a known key's signature is bad, the log did not sign, the origin is another, or too few witnesses
     *     cosigned
     * @throws MalformedException when the signed text is not a checkpoint
     */
    public VerifiedCheckpoint verify(SignedNote note) {
        Set<VerifierKey> known = new HashSet<>(logKeys);
        known.addAll(witnesses);
        Map<VerifierKey, NoteSignature> signed = note.verify(known);
        if (Collections.disjoint(signed.keySet(), logKeys)) {
            throw new VerificationException(
                    Reason.NO_KNOWN_SIGNATURE, "only witnesses signed, not the log " + origin());
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin())) {
            throw new VerificationException(
                    Reason.WRONG_ORIGIN, "the checkpoint is of " + checkpoint.origin() + ", expected " + origin());
        }
        List<Cosignature> cosignatures = cosignatures(signed);
        if (cosignatures.size() < quorum) {
            throw new VerificationException(
                    Reason.TOO_FEW_COSIGNATURES,
                    cosignatures.size() + " of the " + witnesses.size() + " known witnesses cosigned, " + quorum
                            + " must have");
        }
        return new VerifiedCheckpoint(checkpoint, note, cosignatures);
    }

    private List<Cosignature> cosignatures(Map<VerifierKey, NoteSignature> verified) {
        return verified.entrySet().stream()
                .filter(signed -> witnesses.contains(signed.getKey()))
                .map(signed -> Cosignature.of(signed.getKey(), signed.getValue()))
                .toList();
    }
}
