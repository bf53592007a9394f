package org.gerch.projections.rebuild;

/** A rebuild is running already, here or on another node of the same database. */
public final class RebuildRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildRunning() {
        super("a rebuild is running already");
    }
}
