package org.gerch.api.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.gerch.api.command.Dispatch;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.store.CommandStamp;

/** Commands and events as the shells get them: with who asked, and the command's stamp. */
public final class Asked {
    private static final UUID ID = new UUID(0, 7);
    private static final Provenance BY = new Provenance(
            new Actor("Tender office", new PartyId("ORG")),
            Set.of(Role.PROCUREMENT_OFFICER),
            ID,
            ID,
            Instant.parse("2026-03-12T02:00:00Z"),
            null,
            null,
            false,
            List.of());
    private static final MetaData META = MetaData.from(
            Map.of(Dispatch.PROVENANCE, BY, CommandStamp.METADATA_KEY, new CommandStamp(ID, new byte[32])));

    private Asked() {}

    /** A command on its way to a feature's shell. */
    public static CommandMessage<LedgerCommand> of(LedgerCommand command, String route) {
        return new GenericCommandMessage<>(new GenericMessage<>(command, META), route);
    }

    /** An event that was recorded before. */
    public static EventMessage<LedgerEvent> recorded(LedgerEvent event) {
        return new GenericEventMessage<>(event, MetaData.with(Dispatch.PROVENANCE, BY));
    }
}
