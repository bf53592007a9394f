package org.gerch.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.gerch.log.Checkpoint;
import org.gerch.log.MalformedException;
import org.gerch.log.SignedNote;
import org.gerch.log.TrustPolicy;
import org.gerch.log.VerificationException;
import org.gerch.store.Disagreement.Evidence;
import org.gerch.store.Disagreement.OtherLog;
import org.gerch.store.Disagreement.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ledger from signing a database that was set back, cut short, changed or exchanged.
 *
 * <p>It compares with the guard file and with what this process saw before. Several nodes on one database may have one guard file or
 * one each: a file may be behind the database, never ahead of it. All methods throw {@link LogDisagrees} when the database is not the
 * log that was signed, {@link GuardUnusable} when the file cannot be read or written, and {@link StoreUnavailable} when the
 * database cannot be asked.
 */
public final class LogGuard {
    private final GuardFile file;
    private final LeafReader leaves;
    private final StoredTree tree;
    private final Supplier<TrustPolicy> trust;

    /** The largest one that the database was found to hold, in this process. */
    private @Nullable Checkpoint seen;

    /** The file's content when it was last verified. */
    private @Nullable String verified;

    /**
     * A guard of one database.
     *
     * @param trust the keys by which the log signed and signs, asked for each time, as the log may change its key
     */
    public LogGuard(GuardFile file, LeafReader leaves, TreeNodes nodes, Supplier<TrustPolicy> trust) {
        this.file = file;
        this.leaves = leaves;
        this.tree = new StoredTree(nodes);
        this.trust = trust;
    }

    /**
     * Compares the database with all that is known to be signed.
     *
     * @return the head that was compared: nothing else may be signed
     */
    public synchronized Head compare() {
        // The file first: another node may sign a larger tree meanwhile, which the head then has grown to.
        Optional<String> kept = file.read();
        Head head = leaves.head();
        if (seen != null) {
            tree.requireExtends(seen, head, Evidence.THIS_PROCESS);
        }
        if (kept.isEmpty()) {
            verified = null;
        } else if (!kept.get().equals(verified)) {
            Checkpoint checkpoint = verify(kept.get(), Evidence.GUARD_FILE);
            tree.requireExtends(checkpoint, head, Evidence.GUARD_FILE);
            verified = kept.get();
            see(checkpoint);
        }
        return head;
    }

    /** Keeps a checkpoint that was just signed over a head that was compared, before anybody sees it. */
    public synchronized void keep(SignedNote note) {
        put(note.encode(), Checkpoint.parse(note.text()));
    }

    /**
     * Takes over a checkpoint from the database, after checking it, where it is newer than what the guard has: another node signed it, or
     * there is no guard file.
     *
     * @param head compared after the checkpoint was read
     * @return whether it was taken
     */
    public synchronized boolean follow(PublishedCheckpoint stored, Head head) {
        if (seen != null && seen.size() >= stored.size() && verified != null) {
            return false;
        }
        put(stored.note(), requireGenuine(stored, head));
        return true;
    }

    /** Checks that a stored checkpoint is signed by this log and that the database holds the leaves it signs. */
    Checkpoint requireGenuine(PublishedCheckpoint stored, Head head) {
        Checkpoint checkpoint = verify(stored.note(), Evidence.STORED_CHECKPOINT);
        tree.requireExtends(checkpoint, head, Evidence.STORED_CHECKPOINT);
        return checkpoint;
    }

    /** What the guard file holds, if there is one and it was compared. */
    public synchronized Optional<String> kept() {
        return Optional.ofNullable(verified);
    }

    private void put(String note, Checkpoint checkpoint) {
        file.write(note);
        verified = note;
        see(checkpoint);
    }

    private void see(Checkpoint checkpoint) {
        if (seen == null || checkpoint.size() > seen.size()) {
            seen = checkpoint;
        }
    }

    private Checkpoint verify(String note, Evidence evidence) {
        try {
            return trust.get().verify(SignedNote.parse(note)).checkpoint();
        } catch (MalformedException malformed) {
            throw new LogDisagrees(new Unreadable(String.valueOf(malformed.getMessage()), evidence));
        } catch (VerificationException another) {
            throw new LogDisagrees(new OtherLog(String.valueOf(another.getMessage()), evidence));
        }
    }
}
