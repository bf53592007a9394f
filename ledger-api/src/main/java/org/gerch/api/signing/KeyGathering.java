package org.gerch.api.signing;

import org.gerch.core.signing.SigningCommand;
import org.gerch.core.signing.SigningCommand.RotateLogKey;
import org.springframework.stereotype.Component;

/** Completes a command about the log's key with what only the ledger knows: which private keys it holds. */
@Component
class KeyGathering {
    private final LogKeys keys;

    KeyGathering(LogKeys keys) {
        this.keys = keys;
    }

    SigningCommand complete(SigningCommand command) {
        return switch (command) {
            case RotateLogKey rotate -> new RotateLogKey(rotate.key(), rotate.previous(), keys.atHand());
        };
    }
}
