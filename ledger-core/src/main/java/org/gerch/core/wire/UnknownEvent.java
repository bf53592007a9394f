package org.gerch.core.wire;

/** A leaf names an event, or a revision of one, that this version of the program does not know. */
public final class UnknownEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownEvent(String name, int rev) {
        super("event '" + name + "' revision " + rev + " is not known to this version of the program");
    }
}
