package org.gerch.api.page;

import java.time.Instant;
import java.util.List;

/**
 * A signed statement of what the log held.
 *
 * @param size how many leaves it covers
 * @param root the tree's root over them, as the checkpoint writes it
 * @param witnesses the names of those who cosigned it; empty where none did yet
 */
public record CheckpointShown(long size, String root, Instant signedAt, List<String> witnesses) {
    public CheckpointShown {
        witnesses = List.copyOf(witnesses);
    }
}
