package org.gerch.core.ocds;

/**
 * The bytes of one release, not yet parsed, so that parsing can be shared among threads.
 *
 * @param line where it begins, counted from 1
 * @param record its number among the releases of the file, counted from 1
 */
public record RawRelease(byte[] bytes, long line, long record) {

    /** Parses it. */
    public OcdsLine parsed() {
        return OcdsRelease.parse(this);
    }
}
