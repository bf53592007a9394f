package org.gerch.api.query;

/** Nothing of that id is on record, or was at the moment asked for. */
public final class NothingThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String id;

    public NothingThere(String what, String id) {
        super("There is nothing among the " + what + " with the id '" + id + "' at the moment asked for.");
        this.id = id;
    }

    String id() {
        return id;
    }
}
