package org.gerch.verifier.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gerch.log.Hash;
import org.gerch.verifier.difference.Difference;

/**
 * What a pass through the tree found.
 *
 * @param root the root that the leaves lead to; none where the way up is broken
 * @param missed the milestones that the tree does not lead through, and its roots there
 * @param leaves the bytes of how many leaves were hashed
 * @param fromKept how many of them an earlier run had kept
 */
public record TreeFindings(
        Optional<Hash> root, Map<Milestone, Hash> missed, List<Difference> differences, long leaves, long fromKept) {

    /** Whether the tree is the one that was signed, and went through all milestones. */
    public boolean isConsistent(Sought sought) {
        return root.filter(sought.checkpoint().root()::equals).isPresent() && missed.isEmpty();
    }
}
