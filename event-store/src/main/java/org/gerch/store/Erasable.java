package org.gerch.store;

import java.time.Instant;

/** What a leaf only commits to: known, or known to have been erased. */
public sealed interface Erasable {

    /** SHA-256(domain || salt || payload), as 64 lower-case hexadecimal digits. */
    String commitment();

    /** What kind of payload it is. */
    String domain();

    /** Salt and payload are still there. */
    record Kept(String commitment, String domain, byte[] salt, byte[] payload) implements Erasable {}

    /** Salt and payload were erased; the leaf stays, and this says when and why. */
    record Erased(String commitment, String domain, Instant at, String reason) implements Erasable {}
}
