package org.gerch.log;

/**
 * Something handed in does not have the form its specification asks for, so nothing in it was believed.
 *
 * <p>A parser never repairs and never guesses: a log that is read leniently can be read in two ways.
 */
public final class MalformedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String what;
    private final String where;
    private final String reason;

    /**
     * A refusal of malformed input.
     *
     * @param what the kind of thing that was read, such as {@code checkpoint}
     * @param where the part of it that is wrong, such as {@code line 2}
     * @param reason what is wrong there
     */
    public MalformedException(String what, String where, String reason) {
        super(what + ", " + where + ": " + reason);
        this.what = what;
        this.where = where;
        this.reason = reason;
    }

    /** The kind of thing that was read, such as {@code checkpoint}. */
    public String what() {
        return what;
    }

    /** The part of it that is wrong, such as {@code line 2}. */
    public String where() {
        return where;
    }

    /** What is wrong there. */
    public String reason() {
        return reason;
    }
}
