package org.gerch.verifier.run;

/** What was named can't be verified at all: there is no log, or what was given to compare it with is not about it. */
public final class NoSuchLog extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String what;

    /**
     * Why.
     *
     * @param key of the sentence that says it
     * @param what it is about
     */
    NoSuchLog(String key, String what) {
        super(key + " " + what);
        this.key = key;
        this.what = what;
    }

    /** The key of the sentence that says why. */
    public String key() {
        return key;
    }

    /** The file or address it is about. */
    public String what() {
        return what;
    }
}
