package org.gerch.api.party;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gerch.api.command.CommandRoute;
import org.gerch.api.command.Recording;
import org.gerch.api.wiring.AggregateCache;
import org.gerch.api.wiring.StreamLocks;
import org.gerch.api.wiring.StreamOfCommand;
import org.gerch.core.party.PartyCommand;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.PartyLaw;
import org.gerch.core.party.PartyState;
import org.jspecify.annotations.Nullable;

/** The shell around {@link PartyLaw}: it holds one party's state between commands and decides nothing itself. */
@Aggregate(
        type = CommandRoute.PARTY,
        commandTargetResolver = StreamOfCommand.NAME,
        lockFactory = StreamLocks.NAME,
        cache = AggregateCache.NAME)
class PartyAggregate {
    @AggregateIdentifier
    private @Nullable String stream;

    private PartyState state = PartyState.UNKNOWN;

    @CommandHandler(commandName = CommandRoute.PARTY)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PartyCommand command, MetaData meta) {
        stream = command.stream();
        Recording.record(PartyLaw.decide(state, command, Recording.provenance(meta)), command, meta);
    }

    @EventSourcingHandler
    void on(PartyEvent event, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        state = PartyLaw.evolve(state, event);
    }
}
