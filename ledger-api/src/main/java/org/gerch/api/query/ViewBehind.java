package org.gerch.api.query;

/** A view has not come as far as a reader asks for; it will. */
public final class ViewBehind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ViewBehind(String view, long handled, long asked) {
        super("The view '" + view + "' has handled " + handled + " of the " + asked
                + " events that this question needs; ask again in a moment.");
    }
}
