package org.gerch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gerch.log.CompactRange;
import org.gerch.log.NodeId;
import org.gerch.log.TreeHasher;
import org.gerch.store.TreeFinding.CheckpointAt;
import org.gerch.store.TreeFinding.Differs;
import org.gerch.store.TreeFinding.EdgeAt;
import org.gerch.store.TreeFinding.Intact;
import org.gerch.store.TreeFinding.LeafAt;
import org.gerch.store.TreeFinding.NodeAt;
import org.gerch.store.TreeFinding.Part;
import org.gerch.store.TreeFinding.Surplus;

/**
 * Makes the whole tree anew from the leaves' bytes and compares it with all that is stored of it: the hash beside each leaf, the
 * nodes, the head's right edge and the root of every published checkpoint.
 *
 * <p>What tiles, proofs and checkpoints are served from is thereby shown to be nothing but a consequence of the leaves. The ledger may
 * go on meanwhile: what was there when the audit began never changes, so it is read in parts, without one long transaction that would
 * keep the database from tidying up behind the head.
 */
public final class TreeAudit {

    /** Told of how far an audit has come. */
    @FunctionalInterface
    public interface Progress {
        /** So many of the leaves are checked, with everything above them. */
        void checked(long leaves, long size);
    }

    /** How much is held in memory at once: a leaf has at most 64 KiB, most have one or less. */
    private static final int PAGE = 1_024;

    private final Database database;

    public TreeAudit(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /**
     * Checks everything up to the head as it is now and stops at the first difference.
     *
     * @throws StoreUnavailable when the database cannot be asked
     */
    public TreeFinding audit(Progress progress) {
        Extent extent = database.query(Sql.TREE_EXTENT, Extent::read).getFirst();
        CompactRange tree = CompactRange.empty();
        TreeHasher hasher = new TreeHasher();
        for (long from = 0; from < extent.size(); from += PAGE) {
            Optional<TreeFinding> found =
                    page(from, Math.min(from + PAGE, extent.size())).differenceFrom(tree, hasher);
            if (found.isPresent()) {
                return found.get();
            }
            progress.checked(tree.size(), extent.size());
        }
        return extent.differenceFrom(tree).orElseGet(() -> new Intact(tree.size(), tree.root()));
    }

    private TreePage page(long from, long until) {
        return new TreePage(
                from,
                until,
                database.query(Sql.LEAVES_BETWEEN, TreePage.LeafRow::read, from, until),
                database.query(Sql.NODES_BETWEEN, TreePage.NodeRow::read, from, until).stream()
                        .collect(Collectors.toMap(TreePage.NodeRow::node, TreePage.NodeRow::hash)),
                database.query(Sql.CHECKPOINTS_BETWEEN, Checkpoints::read, from, until).stream()
                        .collect(Collectors.toMap(PublishedCheckpoint::size, PublishedCheckpoint::note)));
    }

    /**
     * How far the tree reaches by the head, and what lies beyond.
     *
     * @param edge as stored, whatever it is
     * @param beyond the first leaf, node and checkpoint there, as far as there are any
     */
    private record Extent(long size, byte[] edge, List<Part> beyond) {

        private static Extent read(ResultSet row) throws SQLException {
            List<Part> beyond = new ArrayList<>();
            row.getLong(3);
            if (!row.wasNull()) {
                beyond.add(new LeafAt(row.getLong(3)));
            }
            row.getLong(5);
            if (!row.wasNull()) {
                beyond.add(new NodeAt(new NodeId(row.getInt(4), row.getLong(5))));
            }
            row.getLong(6);
            if (!row.wasNull()) {
                beyond.add(new CheckpointAt(row.getLong(6)));
            }
            return new Extent(row.getLong(1), row.getBytes(2), beyond);
        }

        private Optional<TreeFinding> differenceFrom(CompactRange tree) {
            if (!Arrays.equals(edge, tree.toBytes())) {
                HexFormat hex = HexFormat.of();
                return Optional.of(new Differs(new EdgeAt(size), hex.formatHex(edge), hex.formatHex(tree.toBytes())));
            }
            return beyond.stream().findFirst().map(part -> new Surplus(part, size));
        }
    }
}
