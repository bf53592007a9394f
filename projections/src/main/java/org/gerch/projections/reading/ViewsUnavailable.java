package org.gerch.projections.reading;

/** The database does not answer; the same question may be answered a moment later. */
public final class ViewsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ViewsUnavailable(Throwable cause) {
        super("the views can't be read: " + cause.getMessage(), cause);
    }
}
