package org.gerch.store;

import org.gerch.log.Hash;

/**
 * Why the database is not the log whose checkpoints were signed.
 *
 * <p>Each says in words what happened and what to do. None is mended by going on: whoever holds a signed checkpoint can show that the log
 * of today is another one.
 */
public sealed interface Disagreement {

    /** Where the checkpoint is kept that the database contradicts. */
    enum Evidence {
        GUARD_FILE("the guard file"),
        STORED_CHECKPOINT("the newest checkpoint in the database itself"),
        THIS_PROCESS("what this process signed or read before");

        private final String words;

        Evidence(String words) {
            this.words = words;
        }
    }

    /** What happened and what to do, without any path. */
    String sentence();

    /**
     * Leaves that were published are not there any more.
     *
     * @param size how many there are
     * @param signed how many there were
     */
    record Shorter(long size, long signed, Evidence evidence) implements Disagreement {
        @Override
        public String sentence() {
            return "The log in the database is " + size + " long, but it was " + signed + " long by " + evidence.words
                    + ": what was recorded last is missing. An older backup was restored, the database was rolled back,"
                    + " or the end of the log was removed. Nothing is recorded or signed on it: bring back the database"
                    + " that holds all of it.";
        }
    }

    /**
     * There are as many leaves or more, but not those that were signed.
     *
     * @param size the size of the signed tree
     * @param stored the root that the stored tree has at this size
     * @param signed the root that was signed
     */
    record OtherLeaves(long size, Hash stored, Hash signed, Evidence evidence) implements Disagreement {
        @Override
        public String sentence() {
            return "The first " + size + " events in the database are not those that were signed: their root is "
                    + stored.toBase64() + ", by " + evidence.words + " it is " + signed.toBase64()
                    + ". The database was"
                    + " changed, or holds another history under this log's name. Nothing is recorded or signed on it:"
                    + " find out with ./gerch verify --database what was changed, and bring back the true database.";
        }
    }

    /** Leaves at the end of the log, or what is stored beside them, are not as they were recorded. */
    record ChangedLeaves(Difference first) implements Disagreement {
        @Override
        public String sentence() {
            return "The last events in the database are not as they were recorded: at " + first.sentence()
                    + ". Nothing is recorded or signed on it: find out with ./gerch verify --database what was changed,"
                    + " and bring back the true database.";
        }
    }

    /** The stored parts of the tree do not fit each other, so that not even a root can be told. */
    record TornTree(String where) implements Disagreement {
        @Override
        public String sentence() {
            return "The tree stored in the database contradicts itself: " + where + ". Nothing is recorded or signed on"
                    + " it: find out with ./gerch verify --database what was changed, and bring back the true database.";
        }
    }

    /** A checkpoint that should be this log's is signed by another key or of another origin. */
    record OtherLog(String reason, Evidence evidence) implements Disagreement {
        @Override
        public String sentence() {
            return "Database, keys and guard file are not of one ledger: as for " + evidence.words + ", " + reason
                    + ". Put back those that belong together; another ledger needs another data directory.";
        }
    }

    /** What should be a signed checkpoint is none. */
    record Unreadable(String reason, Evidence evidence) implements Disagreement {
        @Override
        public String sentence() {
            return "A signed checkpoint was expected but something else is there, in " + evidence.words + " (" + reason
                    + "). Put back what was there. Of a guard file without any copy: check the database with"
                    + " ./gerch verify --database, then move the file away.";
        }
    }
}
