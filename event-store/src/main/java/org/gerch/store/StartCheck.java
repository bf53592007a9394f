package org.gerch.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.gerch.store.Disagreement.ChangedLeaves;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is compared before a ledger begins its work: a few hundred hashes, however long the log.
 *
 * <p>The database against the guard file; the head's right edge against the stored nodes; the newest stored checkpoint's signature and
 * root; the last leaves against their hashes and columns.
 */
public final class StartCheck {
    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);
    private static final int LAST_LEAVES = 1_000;

    private final LogGuard guard;
    private final Checkpoints checkpoints;
    private final StoredTree tree;
    private final Database database;
    private final CommandInMeta commands;

    public StartCheck(
            LogGuard guard, Checkpoints checkpoints, TreeNodes nodes, DataSource dataSource, CommandInMeta commands) {
        this.guard = guard;
        this.checkpoints = checkpoints;
        this.tree = new StoredTree(nodes);
        this.database = new Database(dataSource);
        this.commands = commands;
    }

    /**
     * Compares, and takes the newest stored checkpoint for the guard where it has none or an older one.
     *
     * @throws LogDisagrees when the database is not the log that was signed
     * @throws GuardUnusable when the guard file cannot be read or written
     * @throws StoreUnavailable when the database cannot be asked
     */
    public void run() {
        Optional<PublishedCheckpoint> newest = checkpoints.newest();
        Head head = guard.compare();
        boolean unguarded = guard.kept().isEmpty();
        tree.requireEdge(head);
        newest.ifPresent(checkpoint -> guard.requireGenuine(checkpoint, head));
        requireLastLeaves(head);
        if (newest.isPresent() && guard.follow(newest.get(), head) && unguarded) {
            LOG.warn(
                    "There is no guard file: took the newest checkpoint of the database, over {} events, after checking its"
                            + " signature and root. Was a guard file here before, find out why it is gone.",
                    newest.get().size());
        }
    }

    private void requireLastLeaves(Head head) {
        Consumer<Difference> refuse = difference -> {
            throw new LogDisagrees(new ChangedLeaves(difference));
        };
        database.query(CheckSql.LEAF_BEYOND_HEAD, row -> row.getLong(1)).stream()
                .map(position -> Difference.atLeaf(position, "leaf", "nothing: the head ends before it", "an event"))
                .forEach(refuse);
        long from = Math.max(0, head.size() - LAST_LEAVES);
        LeafCheck check = new LeafCheck(from, commands, refuse);
        List<IndexedLeaf> last = database.query(CheckSql.INDEXED_LEAVES, IndexedLeaf::read, from, head.size());
        last.forEach(check::check);
        check.end(head);
    }
}
