package org.gerch.api.metrics;

import java.util.Locale;

/** How a command ended. */
public enum CommandOutcome {
    /** Its events are in the log. */
    RECORDED,
    /** A rule refused it. */
    REFUSED,
    /** It was stored before under the same id. */
    REPEATED,
    /** Another command changed the stream first. */
    CONFLICT,
    /** The store could not take it, or its outcome is not known. */
    UNAVAILABLE,
    /** A fault of the program. */
    FAILED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
