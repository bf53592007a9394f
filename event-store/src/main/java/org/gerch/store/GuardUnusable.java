package org.gerch.store;

import java.io.IOException;

/** The guard file cannot be read or written at present; nothing is signed until it can. */
public final class GuardUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    GuardUnusable(String what, IOException cause) {
        super("the guard file cannot be " + what + ": " + cause, cause);
    }
}
