package org.gerch.api.page;

import java.time.Instant;
import java.util.List;
import org.gerch.api.witness.Standing;

/**
 * A signed statement of what the log held.
 *
 * @param size how many leaves it covers
 * @param root the tree's root over them, as the checkpoint writes it
 * @param witnesses who cosigned it, or a later one that covers the same leaves; empty where nobody did yet
 */
public record CheckpointShown(long size, String root, Instant signedAt, List<Standing> witnesses) {
    public CheckpointShown {
        witnesses = List.copyOf(witnesses);
    }
}
