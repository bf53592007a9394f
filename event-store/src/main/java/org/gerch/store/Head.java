package org.gerch.store;

import java.time.Instant;
import org.gerch.log.Hash;
import org.jspecify.annotations.Nullable;

/**
 * How far the log reaches.
 *
 * @param size how many leaves there are; the last one's position plus 1
 * @param root the Merkle tree's root over all of them
 * @param at the last leaf's recorded time; null while there is none
 */
public record Head(long size, Hash root, @Nullable Instant at) {}
