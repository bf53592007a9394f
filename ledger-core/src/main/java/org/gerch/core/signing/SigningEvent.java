package org.gerch.core.signing;

import org.gerch.core.kernel.LedgerEvent;

/** The history of the log's key. */
public sealed interface SigningEvent extends LedgerEvent {

    /**
     * Another key signs from here on. The first checkpoint that covers this entry is signed by both, all later ones by the new key alone.
     *
     * @param key the new key
     * @param previous the one that signed until then
     */
    record KeyRotated(LogKey key, LogKey previous) implements SigningEvent {}
}
