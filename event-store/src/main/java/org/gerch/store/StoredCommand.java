package org.gerch.store;

import java.util.List;
import java.util.UUID;

/**
 * A command whose events are in the log.
 *
 * @param bodyMac as it came in {@link CommandStamp#bodyMac}
 * @param leaves its events in the order of their positions; at least one
 */
public record StoredCommand(UUID commandId, byte[] bodyMac, List<StoredLeaf> leaves) {
    public StoredCommand {
        leaves = List.copyOf(leaves);
    }
}
