package org.gerch.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gerch.log.Hash;
import org.gerch.log.NodeId;
import org.gerch.log.NodeReader;

/** Reads the tree's nodes, for proofs and tiles. All methods throw {@link StoreUnavailable} when the database cannot be asked. */
public final class TreeNodes {
    private final Database database;

    public TreeNodes(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /**
     * Fetches some nodes at once; the reader knows these and no others.
     *
     * <p>The reader throws {@link IllegalArgumentException} for a node that was not asked for or is not full yet.
     */
    public NodeReader fetch(Collection<NodeId> wanted) {
        Short[] levels = wanted.stream().map(node -> (short) node.level()).toArray(Short[]::new);
        Long[] indexes = wanted.stream().map(NodeId::index).toArray(Long[]::new);
        Map<NodeId, Hash> found = database
                .query(
                        Sql.NODES,
                        row -> Map.entry(new NodeId(row.getInt(1), row.getLong(2)), Hash.of(row.getBytes(3))),
                        new Database.Array("smallint", levels),
                        new Database.Array("bigint", indexes))
                .stream()
                .distinct()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return node -> {
            Hash hash = found.get(node);
            if (hash == null) {
                throw new IllegalArgumentException("no full subtree was found at " + node);
            }
            return hash;
        };
    }

    /**
     * The hashes of a run of nodes of one level, in order, as far as they are full.
     *
     * @param level 0 for the leaves themselves
     * @param from the first index
     * @param until the index after the last
     */
    public List<Hash> run(int level, long from, long until) {
        return level == 0
                ? database.query(Sql.LEAF_HASH_RUN, row -> Hash.of(row.getBytes(1)), from, until)
                : database.query(Sql.NODE_RUN, row -> Hash.of(row.getBytes(1)), level, from, until);
    }
}
