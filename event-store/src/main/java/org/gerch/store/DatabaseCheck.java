package org.gerch.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gerch.log.Checkpoint;
import org.gerch.log.MalformedException;
import org.gerch.log.SignedNote;
import org.gerch.log.TrustPolicy;
import org.gerch.log.VerificationException;
import org.gerch.store.Disagreement.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Compares everything in the database with what must be there: each leaf with its hash and columns, the tree with the leaves, each
 * checkpoint with its signature and the tree, the guard file with all of it, and each sealed text with its commitment.
 *
 * <p>It only reads, and the ledger may go on meanwhile: it checks the log up to where it reached when the check began.
 */
public final class DatabaseCheck {
    private static final int PAGE = 1_000;

    /** What is being looked at. */
    public enum Phase {
        LEAVES,
        TREE,
        CHECKPOINTS,
        SEALED_TEXTS
    }

    /** Told how far it is, after each few hundred rows; may take its time, and so slows the check down. */
    @FunctionalInterface
    public interface Progress {
        /** @param of how many there are; the same as {@code done} where nobody has counted them */
        void at(Phase phase, long done, long of);
    }

    private final Database database;
    private final LeafReader leaves;
    private final Checkpoints checkpoints;
    private final StoredTree tree;
    private final TreeAudit audit;
    private final Supplier<TrustPolicy> trust;
    private final CommandInMeta commands;
    private final CommitmentOf commitments;

    /**
     * A check of one database.
     *
     * @param trust the keys by which the log signed and signs, asked for at each check
     */
    public DatabaseCheck(
            DataSource dataSource, Supplier<TrustPolicy> trust, CommandInMeta commands, CommitmentOf commitments) {
        this.database = new Database(dataSource);
        this.leaves = new LeafReader(dataSource);
        this.checkpoints = new Checkpoints(dataSource);
        this.tree = new StoredTree(new TreeNodes(dataSource));
        this.audit = new TreeAudit(dataSource);
        this.trust = trust;
        this.commands = commands;
        this.commitments = commitments;
    }

    /**
     * Checks everything.
     *
     * @throws StoreUnavailable when the database cannot be asked
     * @throws GuardUnusable when there is a guard file that cannot be read
     */
    public DatabaseReport run(GuardFile guard, Progress progress) {
        Findings found = new Findings();
        // What is signed before how far the log reaches: what is signed meanwhile is then no difference.
        Optional<String> guarded = guard.read();
        long signed = checkpoints.newest().map(PublishedCheckpoint::size).orElse(0L);
        Head head = leaves.head();
        TrustPolicy keys = trust.get();
        checkLeaves(head, found, progress);
        checkTree(found, progress);
        long verified = checkCheckpoints(signed, keys, found, progress);
        Checkpoint kept =
                guarded.map(note -> checkGuard(note, keys, head, found)).orElse(null);
        SealedTexts sealed = checkSealedTexts(found, progress);
        return new DatabaseReport(
                head.size(),
                head.root(),
                verified,
                sealed.kept(),
                sealed.erased(),
                kept == null ? 0 : kept.size(),
                found.count(),
                found.first());
    }

    private void checkLeaves(Head head, Findings found, Progress progress) {
        LeafCheck check = new LeafCheck(0, commands, found::add);
        for (long from = 0; from < head.size(); from += PAGE) {
            long until = Math.min(from + PAGE, head.size());
            database.query(CheckSql.INDEXED_LEAVES, IndexedLeaf::read, from, until)
                    .forEach(check::check);
            database.query(
                            CheckSql.NUMBERS_LEFT_OUT,
                            row -> Difference.atLeaf(
                                    row.getLong(1),
                                    "seq",
                                    "number " + (row.getLong(3) - 1) + " of " + row.getString(2) + " before it",
                                    null),
                            from,
                            until)
                    .forEach(found::add);
            progress.at(Phase.LEAVES, until, head.size());
        }
        check.end(head);
    }

    private void checkTree(Findings found, Progress progress) {
        TreeFinding finding = audit.audit((done, size) -> progress.at(Phase.TREE, done, size));
        TreeDifference.of(finding)
                .filter(difference -> difference.position() == null || !found.names(difference.position()))
                .ifPresent(found::add);
    }

    private long checkCheckpoints(long newest, TrustPolicy keys, Findings found, Progress progress) {
        long verified = 0;
        List<PublishedCheckpoint> page = List.of();
        do {
            long after = page.isEmpty() ? -1 : page.getLast().size();
            page = database.query(CheckSql.CHECKPOINTS_AFTER, Checkpoints::read, after, newest, PAGE);
            for (PublishedCheckpoint stored : page) {
                checkSignature(stored.note(), keys, "checkpoint " + stored.size(), found);
            }
            verified += page.size();
            progress.at(Phase.CHECKPOINTS, verified, verified);
        } while (page.size() == PAGE);
        return verified;
    }

    private @Nullable Checkpoint checkSignature(String note, TrustPolicy keys, String where, Findings found) {
        try {
            return keys.verify(SignedNote.parse(note)).checkpoint();
        } catch (MalformedException | VerificationException wrong) {
            found.add(Difference.in(where, "note", "a checkpoint signed by " + keys.origin(), wrong.getMessage()));
            return null;
        }
    }

    private @Nullable Checkpoint checkGuard(String note, TrustPolicy keys, Head head, Findings found) {
        Checkpoint kept = checkSignature(note, keys, "guard file", found);
        if (kept != null) {
            try {
                tree.requireExtends(kept, head, Evidence.GUARD_FILE);
            } catch (LogDisagrees disagrees) {
                found.add(Difference.in(
                        "guard file", "checkpoint", "a database that goes on from it", disagrees.getMessage()));
            }
        }
        return kept;
    }

    private SealedTexts checkSealedTexts(Findings found, Progress progress) {
        SealedTexts texts = new SealedTexts(commitments, found::add);
        List<SealedTexts.Row> page = List.of();
        do {
            byte[] after = page.isEmpty() ? new byte[0] : page.getLast().commitment();
            page = database.query(CheckSql.ERASABLES_AFTER, SealedTexts.Row::read, after, PAGE);
            page.forEach(texts::check);
            progress.at(Phase.SEALED_TEXTS, texts.kept() + texts.erased(), texts.kept() + texts.erased());
        } while (page.size() == PAGE);
        return texts;
    }
}
