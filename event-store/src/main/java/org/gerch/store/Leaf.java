package org.gerch.store;

import org.gerch.log.Hash;
import org.gerch.log.TreeHasher;

/**
 * A stored leaf.
 *
 * @param position its index in the log, from 0
 * @param hash SHA-256(0x00 || leaf) as it was stored beside it
 * @param envelope its exact bytes and what they say
 */
public record Leaf(long position, Hash hash, Envelope envelope) {
    /** Whether the bytes are those that were hashed. */
    public boolean isAsHashed() {
        return new TreeHasher().leaf(envelope.leaf()).equals(hash);
    }
}
