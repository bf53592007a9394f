package org.gerch.projections.writing;

/** The rows of a view could not be written: the batch is rolled back and tried again. */
public final class ViewNotWritten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ViewNotWritten(String view, Throwable cause) {
        super("the rows of " + view + " can't be written: " + cause.getMessage(), cause);
    }
}
