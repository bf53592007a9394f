package org.gerch.store;

/** The database is not the log whose checkpoints were signed; the message says what happened and what to do. */
public final class LogDisagrees extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Disagreement disagreement;

    LogDisagrees(Disagreement disagreement) {
        super(disagreement.sentence());
        this.disagreement = disagreement;
    }

    public Disagreement disagreement() {
        return disagreement;
    }
}
