package org.gerch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gerch.log.Checkpoint;
import org.gerch.log.CompactRange;
import org.gerch.log.Hash;
import org.gerch.log.MalformedException;
import org.gerch.log.NodeId;
import org.gerch.log.SignedNote;
import org.gerch.log.TreeHasher;
import org.gerch.store.TreeFinding.CheckpointAt;
import org.gerch.store.TreeFinding.Differs;
import org.gerch.store.TreeFinding.LeafAt;
import org.gerch.store.TreeFinding.Missing;
import org.gerch.store.TreeFinding.NodeAt;
import org.jspecify.annotations.Nullable;

/**
 * Some consecutive leaves, and what else is stored of the tree that their arrival made.
 *
 * @param nodes the subtrees that these leaves complete
 * @param checkpoints the notes of trees that end with one of these leaves, by size
 */
record TreePage(long from, long until, List<LeafRow> leaves, Map<NodeId, byte[]> nodes, Map<Long, String> checkpoints) {

    /** A leaf as it is stored. */
    record LeafRow(long position, byte[] leaf, byte[] hash) {
        static LeafRow read(ResultSet row) throws SQLException {
            return new LeafRow(row.getLong(1), row.getBytes(2), row.getBytes(3));
        }
    }

    /** A node as it is stored. */
    record NodeRow(NodeId node, byte[] hash) {
        static NodeRow read(ResultSet row) throws SQLException {
            return new NodeRow(new NodeId(row.getInt(1), row.getLong(2)), row.getBytes(3));
        }
    }

    /** Grows the tree by these leaves and says where it differs from what is stored, if it does. */
    Optional<TreeFinding> differenceFrom(CompactRange tree, TreeHasher hasher) {
        for (long position = from; position < until; position++) {
            int index = (int) (position - from);
            if (index >= leaves.size() || leaves.get(index).position() != position) {
                return Optional.of(new Missing(new LeafAt(position)));
            }
            LeafRow leaf = leaves.get(index);
            Hash computed = hasher.leaf(leaf.leaf());
            if (!same(computed, leaf.hash())) {
                return Optional.of(new Differs(new LeafAt(position), hex(leaf.hash()), computed.toString()));
            }
            Optional<TreeFinding> above = grow(tree, computed).or(() -> checkpointOf(tree));
            if (above.isPresent()) {
                return above;
            }
        }
        return Optional.empty();
    }

    private Optional<TreeFinding> grow(CompactRange tree, Hash leaf) {
        Map<NodeId, Hash> completed = new LinkedHashMap<>();
        tree.append(leaf, (level, index, hash) -> completed.put(new NodeId(level, index), hash));
        for (Map.Entry<NodeId, Hash> node : completed.entrySet()) {
            if (node.getKey().level() == 0) {
                continue;
            }
            NodeAt at = new NodeAt(node.getKey());
            byte[] stored = nodes.get(node.getKey());
            if (stored == null) {
                return Optional.of(new Missing(at));
            }
            if (!same(node.getValue(), stored)) {
                return Optional.of(new Differs(at, hex(stored), node.getValue().toString()));
            }
        }
        return Optional.empty();
    }

    private Optional<TreeFinding> checkpointOf(CompactRange tree) {
        String note = checkpoints.get(tree.size());
        if (note == null) {
            return Optional.empty();
        }
        Checkpoint signed = read(note);
        if (signed != null && signed.size() == tree.size() && signed.root().equals(tree.root())) {
            return Optional.empty();
        }
        String stored = signed == null || signed.size() != tree.size()
                ? note
                : signed.root().toString();
        return Optional.of(
                new Differs(new CheckpointAt(tree.size()), stored, tree.root().toString()));
    }

    private static @Nullable Checkpoint read(String note) {
        try {
            return Checkpoint.parse(SignedNote.parse(note).text());
        } catch (MalformedException unreadable) {
            return null;
        }
    }

    private static boolean same(Hash computed, byte[] stored) {
        return Arrays.equals(computed.toBytes(), stored);
    }

    private static String hex(byte[] stored) {
        return HexFormat.of().formatHex(stored);
    }
}
