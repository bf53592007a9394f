package org.gerch.store;

import java.util.Optional;
import org.gerch.log.NodeId;
import org.gerch.store.TreeFinding.CheckpointAt;
import org.gerch.store.TreeFinding.Differs;
import org.gerch.store.TreeFinding.EdgeAt;
import org.gerch.store.TreeFinding.Intact;
import org.gerch.store.TreeFinding.LeafAt;
import org.gerch.store.TreeFinding.Missing;
import org.gerch.store.TreeFinding.NodeAt;
import org.gerch.store.TreeFinding.Part;
import org.gerch.store.TreeFinding.Surplus;

/** Says what an audit of the tree found in the words of the other differences. */
final class TreeDifference {
    private TreeDifference() {}

    static Optional<Difference> of(TreeFinding finding) {
        return switch (finding) {
            case Intact intact -> Optional.empty();
            case Missing missing -> Optional.of(at(missing.part(), "one", "nothing"));
            case Surplus surplus ->
                Optional.of(at(surplus.part(), "nothing: the head ends with " + surplus.size() + " events", "one"));
            case Differs differs -> Optional.of(at(differs.part(), differs.computed(), differs.stored()));
        };
    }

    private static Difference at(Part part, String expected, String found) {
        return switch (part) {
            case LeafAt leaf -> Difference.atLeaf(leaf.position(), "leaf_hash", expected, found);
            case NodeAt node -> Difference.in(where(node.node()), "hash", expected, found);
            case EdgeAt edge -> Difference.in("head", "edge", expected, found);
            case CheckpointAt checkpoint -> Difference.in("checkpoint " + checkpoint.size(), "root", expected, found);
        };
    }

    private static String where(NodeId node) {
        long last = node.firstLeaf() + (1L << node.level()) - 1;
        return "node " + node.level() + "/" + node.index() + " over positions " + node.firstLeaf() + " to " + last;
    }
}
