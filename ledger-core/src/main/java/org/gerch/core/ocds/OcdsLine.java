package org.gerch.core.ocds;

/** What the reader found at one place of a file. */
public sealed interface OcdsLine {
    /** Where it begins, counted from 1. */
    long line();

    /** Its number among the releases of the file, counted from 1. */
    long record();

    /** A release that can be read. */
    record Read(OcdsRelease release, long line, long record) implements OcdsLine {}

    /**
     * Something that can't be used.
     *
     * @param reason in words the rest of a sentence, such as {@code "has no ocid"}
     */
    record Rejected(Said reason, long line, long record) implements OcdsLine {}
}
