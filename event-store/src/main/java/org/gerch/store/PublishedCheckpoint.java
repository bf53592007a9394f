package org.gerch.store;

import java.time.Instant;

/**
 * A checkpoint that was published.
 *
 * @param size the tree size it signs
 * @param note the exact signed note
 */
public record PublishedCheckpoint(long size, Instant signedAt, String note) {}
