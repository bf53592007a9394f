package org.gerch.core.ocds;

/** The bytes of one release or record, or why they can't be told from the rest. */
sealed interface Chunk {
    /** Where it begins, counted from 1. */
    long line();

    /** Its number among the releases of the file, counted from 1. */
    long record();

    record Found(byte[] bytes, long line, long record) implements Chunk {}

    record Broken(Said reason, long line, long record) implements Chunk {}
}
