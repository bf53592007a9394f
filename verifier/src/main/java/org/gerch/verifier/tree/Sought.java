package org.gerch.verifier.tree;

import java.util.List;
import org.gerch.log.Checkpoint;

/**
 * What the leaves must lead to.
 *
 * @param checkpoint what was signed
 * @param milestones roots that the tree had before
 */
public record Sought(Checkpoint checkpoint, List<Milestone> milestones) {
    public Sought {
        milestones = List.copyOf(milestones);
    }

    long size() {
        return checkpoint.size();
    }
}
