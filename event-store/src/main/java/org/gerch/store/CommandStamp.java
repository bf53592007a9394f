package org.gerch.store;

import java.util.UUID;

/**
 * The command that caused an append, carried to the engine as a transient metadata entry of its events.
 *
 * @param commandId unique for ever: an append under a stored id is refused with {@link CommandAlreadyStored}
 * @param bodyMac a keyed hash of the command's body, to tell a repetition from another command under the same id
 * @param receipt filled in by the engine when the append is durable
 */
public record CommandStamp(UUID commandId, byte[] bodyMac, AppendReceipt receipt) {

    /** The metadata entry's key; the engine takes it out before it serialises the metadata. */
    public static final String METADATA_KEY = "gerch.command";

    public CommandStamp(UUID commandId, byte[] bodyMac) {
        this(commandId, bodyMac, new AppendReceipt());
    }
}
