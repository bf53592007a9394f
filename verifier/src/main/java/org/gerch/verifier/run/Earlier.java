package org.gerch.verifier.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gerch.log.Checkpoint;
import org.gerch.log.Hash;
import org.gerch.log.MalformedException;
import org.gerch.log.SignedNote;
import org.gerch.log.TrustPolicy;
import org.gerch.log.VerificationException;
import org.gerch.log.VerifierKey;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.What;
import org.gerch.verifier.tree.Milestone;
import org.gerch.verifier.tree.TreeFindings;

/**
 * A checkpoint that the log showed before, so that it must go on from there.
 *
 * @param note as it was signed: evidence, if another one contradicts it
 */
record Earlier(Checkpoint checkpoint, SignedNote note) {

    /**
     * A checkpoint under one of the keys that are trusted by now.
     *
     * @throws NoSuchLog if it is not the log's: nothing could be said of it
     */
    static Earlier of(SignedNote note, Set<VerifierKey> keys) {
        try {
            return new Earlier(new TrustPolicy(keys, Set.of(), 0).verify(note).checkpoint(), note);
        } catch (VerificationException | MalformedException foreign) {
            throw new NoSuchLog("problem.since-foreign", String.valueOf(foreign.getMessage()));
        }
    }

    /** The root that a longer history leads through; nothing follows from an empty one. */
    Optional<Milestone> milestone(Checkpoint now) {
        return checkpoint.size() > 0 && checkpoint.size() <= now.size()
                ? Optional.of(new Milestone(checkpoint.size(), checkpoint.root()))
                : Optional.empty();
    }

    /** Whether what the log shows now contradicts it, and how. */
    List<Difference> contradictions(Checkpoint now, TreeFindings tree) {
        List<Difference> found = new ArrayList<>();
        if (now.size() < checkpoint.size()) {
            found.add(Difference.ofFile(
                    What.ROLLED_BACK,
                    FirstFiles.CHECKPOINT,
                    Long.toString(checkpoint.size()),
                    Long.toString(now.size())));
        }
        if (now.size() == checkpoint.size() && !now.root().equals(checkpoint.root())) {
            found.add(secondHistory(now.root()));
        } else {
            milestone(now).map(tree.missed()::get).map(this::secondHistory).ifPresent(found::add);
        }
        return found;
    }

    private Difference secondHistory(Hash root) {
        return new Difference(
                What.SECOND_HISTORY,
                null,
                Long.toString(checkpoint.size()),
                checkpoint.root().toBase64(),
                root.toBase64());
    }
}
