package org.gerch.core.signing;

import java.util.Set;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Role;
import org.jspecify.annotations.Nullable;

/** What can be asked about the log's key. */
public sealed interface SigningCommand extends LedgerCommand {
    /** The one stream of the key's changes. */
    String STREAM = "log/key";

    @Override
    default String stream() {
        return STREAM;
    }

    /** Who keeps the register. Whoever may only send this can do no harm: the ledger has to hold the new key already. */
    @Override
    default Set<Role> allowed() {
        return Set.of(Role.REGISTRAR);
    }

    /**
     * Goes on with another key. Only public halves are ever sent.
     *
     * @param previous the key that it follows, so that of two changes at once only one can be meant
     * @param gathered what the ledger itself knows of its private keys
     */
    record RotateLogKey(
            LogKey key, LogKey previous, @Nullable KeysAtHand gathered) implements SigningCommand {}
}
