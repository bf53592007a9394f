package org.gerch.core.ocds;

import java.util.Locale;

/** A release or record that can't be used; the others of its publication can. */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Said why;

    Unusable(Said why) {
        super(OcdsWords.in(Locale.ENGLISH).say(why));
        this.why = why;
    }

    public Said why() {
        return why;
    }
}
