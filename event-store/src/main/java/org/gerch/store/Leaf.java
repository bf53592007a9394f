package org.gerch.store;

import org.gerch.log.Hash;

/**
 * A stored leaf.
 *
 * @param position its index in the log, from 0
 * @param hash SHA-256(0x00 || leaf) as it was stored beside it
 * @param envelope its exact bytes and what they say
 */
public record Leaf(long position, Hash hash, Envelope envelope) {}
