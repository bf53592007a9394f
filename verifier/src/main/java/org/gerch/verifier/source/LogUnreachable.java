package org.gerch.verifier.source;

/** The log could not be asked, so nothing can be said of what was not read. */
public final class LogUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LogUnreachable(String why) {
        super(why);
    }
}
