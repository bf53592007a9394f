package org.gerch.store;

import java.util.UUID;

/** The command's events are in the log from an earlier call; {@link StoredCommands#find} gives them. */
public final class CommandAlreadyStored extends StoreFailure {
    private final UUID commandId;

    CommandAlreadyStored(UUID commandId) {
        super("the command " + commandId + " is already stored", null);
        this.commandId = commandId;
    }

    public UUID commandId() {
        return commandId;
    }
}
