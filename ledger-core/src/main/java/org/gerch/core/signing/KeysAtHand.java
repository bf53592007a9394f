package org.gerch.core.signing;

import java.util.Set;

/**
 * What the ledger knows of its own private keys when it is asked to go on with another one.
 *
 * @param signing signs checkpoints at this moment
 * @param held those that it could sign with
 */
public record KeysAtHand(LogKey signing, Set<LogKey> held) {
    public KeysAtHand {
        held = Set.copyOf(held);
    }
}
