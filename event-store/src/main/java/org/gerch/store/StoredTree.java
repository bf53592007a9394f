package org.gerch.store;

import java.util.ArrayList;
import java.util.List;
import org.gerch.log.Checkpoint;
import org.gerch.log.CompactRange;
import org.gerch.log.ConsistencyProof;
import org.gerch.log.Hash;
import org.gerch.log.NodeId;
import org.gerch.log.NodeReader;
import org.gerch.log.VerificationException;
import org.gerch.store.Disagreement.Evidence;
import org.gerch.store.Disagreement.OtherLeaves;
import org.gerch.store.Disagreement.Shorter;
import org.gerch.store.Disagreement.TornTree;

/** The tree as its nodes are stored, which the head and every signed checkpoint must fit. A few dozen hashes are read at a time. */
final class StoredTree {
    private final TreeNodes nodes;

    StoredTree(TreeNodes nodes) {
        this.nodes = nodes;
    }

    /**
     * Checks that the head has the right edge that the nodes make.
     *
     * @throws LogDisagrees when it has another
     */
    void requireEdge(Head head) {
        Hash root = rootAt(head.size(), fetch(CompactRange.nodes(head.size())));
        if (!root.equals(head.root())) {
            throw torn("the head has root " + head.root().toBase64() + " over " + head.size()
                    + " events, its nodes make " + root.toBase64());
        }
    }

    /**
     * Checks that the database holds the leaves that were signed, and that its head grew from them alone.
     *
     * @throws LogDisagrees when it does not
     */
    void requireExtends(Checkpoint signed, Head head, Evidence evidence) {
        if (signed.size() > head.size()) {
            throw new LogDisagrees(new Shorter(head.size(), signed.size(), evidence));
        }
        if (signed.size() == head.size()) {
            requireSame(head.root(), signed, evidence);
        } else if (signed.size() > 0) {
            requireGrown(signed, head, evidence);
        }
    }

    private void requireGrown(Checkpoint signed, Head head, Evidence evidence) {
        List<NodeId> wanted = new ArrayList<>(CompactRange.nodes(signed.size()));
        wanted.addAll(ConsistencyProof.nodes(signed.size(), head.size()));
        NodeReader stored = fetch(wanted);
        requireSame(rootAt(signed.size(), stored), signed, evidence);
        try {
            ConsistencyProof.build(signed.size(), head.size(), stored).verify(signed.root(), head.root());
        } catch (VerificationException another) {
            throw torn(String.valueOf(another.getMessage()));
        }
    }

    private static void requireSame(Hash stored, Checkpoint signed, Evidence evidence) {
        if (!stored.equals(signed.root())) {
            throw new LogDisagrees(new OtherLeaves(signed.size(), stored, signed.root(), evidence));
        }
    }

    private static Hash rootAt(long size, NodeReader stored) {
        return CompactRange.of(size, stored).root();
    }

    private NodeReader fetch(List<NodeId> wanted) {
        NodeReader found = nodes.fetch(wanted);
        return node -> {
            try {
                return found.read(node);
            } catch (IllegalArgumentException missing) {
                throw torn("the node at level " + node.level() + ", index " + node.index() + " is missing");
            }
        };
    }

    private static LogDisagrees torn(String where) {
        return new LogDisagrees(new TornTree(where));
    }
}
