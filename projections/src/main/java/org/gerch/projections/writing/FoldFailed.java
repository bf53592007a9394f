package org.gerch.projections.writing;

/** The view itself can't make rows of an event; the database has no part in it. */
final class FoldFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RuntimeException failure;

    FoldFailed(RuntimeException failure) {
        super(failure);
        this.failure = failure;
    }

    RuntimeException failure() {
        return failure;
    }
}
