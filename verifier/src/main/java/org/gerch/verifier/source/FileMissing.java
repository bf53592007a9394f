package org.gerch.verifier.source;

/** A log says that it has no such file, or hands out more than such a file can hold. */
public final class FileMissing extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String path;

    FileMissing(String path) {
        super(path + " is not there");
        this.path = path;
    }

    public String path() {
        return path;
    }
}
