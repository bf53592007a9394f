package org.gerch.verifier.report;

import java.util.Optional;
import org.gerch.log.VerifierKey;

/** Why a key is believed to be the log's. */
public enum KeySource {
    /** Whoever asked named it. */
    PINNED,
    /** An earlier run trusted it. */
    REMEMBERED,
    /** The log itself says so, and nothing contradicts it yet. */
    FIRST_USE;

    /** Why a key is believed, by which ones there are to begin with. */
    public static KeySource of(Optional<VerifierKey> pinned, Optional<VerifierKey> remembered) {
        return pinned.isPresent() ? PINNED : remembered.isPresent() ? REMEMBERED : FIRST_USE;
    }
}
