package org.gerch.api.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gerch.api.command.Answer.KeyReused;
import org.gerch.api.command.Answer.NothingNew;
import org.gerch.api.command.Answer.Stored;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Provenance;
import org.gerch.store.CommandAlreadyStored;
import org.gerch.store.StoredCommand;
import org.gerch.store.StoredCommands;
import org.gerch.store.StoredLeaf;
import org.springframework.stereotype.Component;

/**
 * Answers a command once, however often it is sent.
 *
 * <p>A repetition looks like a conflict or like a refusal ("a second bid"), so both are checked against what is stored under
 * the same id before they are believed. Refusals themselves are not stored; they are decided anew.
 */
@Component
class CommandDesk {
    private final Dispatch dispatch;
    private final StoredCommands stored;

    CommandDesk(Dispatch dispatch, StoredCommands stored) {
        this.dispatch = dispatch;
        this.stored = stored;
    }

    Answer answer(LedgerCommand command, Provenance by, byte[] bodyMac, Optional<String> key) {
        try {
            List<StoredLeaf> leaves = dispatch.send(command, by, bodyMac);
            return leaves.isEmpty() ? new NothingNew() : new Stored(leaves);
        } catch (CommandAlreadyStored repeated) {
            return earlier(by.command(), bodyMac, key).orElseThrow(() -> repeated);
        } catch (CommandRefused refused) {
            return key.flatMap(given -> earlier(by.command(), bodyMac, key)).orElseThrow(() -> refused);
        }
    }

    private Optional<Answer> earlier(UUID id, byte[] bodyMac, Optional<String> key) {
        return stored.find(id).map(first -> same(first, bodyMac) ? new Stored(first.leaves()) : reused(key));
    }

    private static boolean same(StoredCommand first, byte[] bodyMac) {
        return Arrays.equals(first.bodyMac(), bodyMac);
    }

    private static Answer reused(Optional<String> key) {
        return new KeyReused(key.orElse(""));
    }
}
