package org.gerch.core.wire;

import java.util.Map;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.signing.SigningEvent;

/** The permanent names of the events about the log's key. */
final class SigningNames {
    static final Map<String, Class<? extends LedgerEvent>> NAMES =
            Map.of("log.key-rotated", SigningEvent.KeyRotated.class);

    private SigningNames() {}
}
