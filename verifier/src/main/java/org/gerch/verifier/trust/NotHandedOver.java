package org.gerch.verifier.trust;

import org.jspecify.annotations.Nullable;

/** A log names a key as the one that follows, and the older key has not signed for it. */
public final class NotHandedOver extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String what;

    NotHandedOver(String what, @Nullable String why) {
        super(why);
        this.what = what;
    }

    /** The key or file it is about. */
    public String what() {
        return what;
    }
}
