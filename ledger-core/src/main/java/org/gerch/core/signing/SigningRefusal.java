package org.gerch.core.signing;

import org.gerch.core.kernel.Refusal;

/** Why the log goes on with the key it has. */
public sealed interface SigningRefusal extends Refusal {
    @Override
    default Ground ground() {
        return Ground.UNKNOWN_OR_IMPOSSIBLE;
    }

    /** What another publication says of a key is not about this log. */
    record LogKeyFromASource(LogKey key) implements SigningRefusal {}

    /** The new key is the one that it is to follow. */
    record SameLogKey(LogKey key) implements SigningRefusal {}

    /** The key to be followed isn't the log's, or isn't any more. */
    record NotTheLogKey(LogKey previous, LogKey current) implements SigningRefusal {}

    /** A log keeps its name: under another one nobody would find its checkpoints. */
    record LogKeyOfAnotherName(LogKey key, String name) implements SigningRefusal {}

    /** A key that was given up may be known to others by now. */
    record LogKeyUsedBefore(LogKey key) implements SigningRefusal {}

    /** The checkpoint that hands over to the current key isn't signed yet, and it needs the key before that one. */
    record HandoverNotSigned(LogKey current) implements SigningRefusal {}

    /** Without its private half the log could sign nothing from here on. */
    record LogKeyNotHeld(LogKey key) implements SigningRefusal {}
}
