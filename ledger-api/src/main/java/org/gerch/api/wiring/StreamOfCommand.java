package org.gerch.api.wiring;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.gerch.core.kernel.LedgerCommand;
import org.springframework.stereotype.Component;

/** Sends a command to the aggregate whose identifier is the command's stream; so commands need no annotation of Axon's. */
@Component(StreamOfCommand.NAME)
public final class StreamOfCommand implements CommandTargetResolver {
    /** For {@code @Aggregate(commandTargetResolver = StreamOfCommand.NAME)}. */
    public static final String NAME = "streamOfCommand";

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        if (command.getPayload() instanceof LedgerCommand ledgers) {
            return new VersionedAggregateIdentifier(ledgers.stream(), null);
        }
        throw new IllegalArgumentException("no command of the ledger: " + command.getPayloadType());
    }
}
