package org.gerch.verifier.run;

import java.util.Optional;
import java.util.Set;
import org.gerch.log.SignedNote;
import org.gerch.log.VerifierKey;

/**
 * What is to be verified, and by what standard.
 *
 * @param key the log's key, where whoever asks knows it
 * @param since a checkpoint that the log must go on from, besides the one remembered
 * @param witnesses whose cosignatures count
 * @param quorum how many of them must have cosigned
 * @param keep whether files are kept for the next run
 * @param replay whether events are decided and folded anew, and not only hashed
 * @param threads how many work at the same time
 */
public record Order(
        Optional<VerifierKey> key,
        Optional<SignedNote> since,
        Set<VerifierKey> witnesses,
        int quorum,
        boolean keep,
        boolean replay,
        int threads) {
    public Order {
        witnesses = Set.copyOf(witnesses);
    }
}
