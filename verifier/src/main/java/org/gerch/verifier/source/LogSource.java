package org.gerch.verifier.source;

/** A published log: files below one prefix. Safe for use by several threads. */
public interface LogSource {

    /**
     * Reads a file.
     *
     * @param path without a leading slash, such as {@code tile/0/000}
     * @param mostBytes a longer file is not read to its end
     */
    Answer read(String path, long mostBytes);

    /** Where it is, as a person would name it. */
    String name();
}
