package org.gerch.core.kernel;

/**
 * A value that cannot be what it claims to be, such as a negative price or an empty identifier.
 *
 * <p>Thrown by the constructors of the kernel's values, so that no malformed value ever exists.
 */
public final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String why;

    public Malformed(String what, String why) {
        super(what + " " + why);
        this.what = what;
        this.why = why;
    }

    /** The value's name in the words of the wire, such as {@code amount}. */
    public String what() {
        return what;
    }

    /** What was wrong with it, as the rest of a sentence: {@code "must not be empty"}. */
    public String why() {
        return why;
    }
}
