package org.gerch.verifier.trust;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gerch.log.Checkpoint;
import org.gerch.log.VerifiedCheckpoint;
import org.gerch.log.VerifierKey;
import org.gerch.verifier.trust.KeyChain.Handover;

/**
 * A checkpoint that a trusted key signed.
 *
 * @param first the key that was trusted to begin with
 * @param handovers the keys that had to be followed from there to the one that signed
 * @param verified the checkpoint with its cosignatures
 */
public record TrustedCheckpoint(VerifierKey first, List<Handover> handovers, VerifiedCheckpoint verified) {

    /** The key that signed. */
    public VerifierKey key() {
        return handovers.isEmpty() ? first : handovers.getLast().key();
    }

    /** Every key that is trusted by now. */
    public Set<VerifierKey> keys() {
        Set<VerifierKey> keys = new HashSet<>(Set.of(first));
        handovers.forEach(handover -> keys.add(handover.key()));
        return keys;
    }

    /** Whether this key signed too, as on a checkpoint that hands over from one to the other. */
    public boolean isSignedBy(VerifierKey key) {
        return verified.note().signatures().stream()
                .anyMatch(signature -> key.verifies(verified.note().text(), signature));
    }

    public Checkpoint checkpoint() {
        return verified.checkpoint();
    }
}
