package org.gerch.verifier.replay;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gerch.core.signing.SigningCommand;
import org.gerch.verifier.trust.KeyRotation;

/** The entries of a log that are about its own key, as they are met. Safe for use by several threads. */
public final class KeyEntries {
    private final TreeMap<Long, KeyRotation> byPosition = new TreeMap<>();

    /** Takes note of a leaf, if it is about a key. */
    synchronized void note(long position, String stream, byte[] leaf) {
        if (stream.equals(SigningCommand.STREAM)) {
            KeyRotation.of(leaf).ifPresent(rotation -> byPosition.put(position, rotation));
        }
    }

    /** The last one with its position; none if the key was never changed. */
    public synchronized Optional<Map.Entry<Long, KeyRotation>> last() {
        return Optional.ofNullable(byPosition.lastEntry());
    }
}
