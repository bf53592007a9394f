package org.gerch.api.fund;

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
import org.gerch.core.fund.ProposalCommand;
import org.gerch.core.fund.ProposalEvent;
import org.gerch.core.fund.ProposalLaw;
import org.gerch.core.fund.ProposalState;
import org.jspecify.annotations.Nullable;

/** The shell around {@link ProposalLaw}: it holds one proposal's state between commands and decides nothing itself. */
@Aggregate(
        type = CommandRoute.PROPOSAL,
        commandTargetResolver = StreamOfCommand.NAME,
        lockFactory = StreamLocks.NAME,
        cache = AggregateCache.NAME)
class ProposalAggregate {
    @AggregateIdentifier
    private @Nullable String stream;

    private ProposalState state = ProposalState.UNKNOWN;

    @CommandHandler(commandName = CommandRoute.PROPOSAL)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposalCommand command, MetaData meta) {
        stream = command.stream();
        Recording.record(ProposalLaw.decide(state, command, Recording.provenance(meta)), command, meta);
    }

    @EventSourcingHandler
    void on(ProposalEvent event, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        state = ProposalLaw.evolve(state, event);
    }
}
