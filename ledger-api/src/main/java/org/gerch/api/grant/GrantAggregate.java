package org.gerch.api.grant;

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
import org.gerch.core.grant.BudgetedCommand;
import org.gerch.core.grant.GrantCommand;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantLaw;
import org.gerch.core.grant.GrantState;
import org.gerch.core.kernel.Decision;
import org.jspecify.annotations.Nullable;

/** The shell around {@link GrantLaw}: it holds one grant's state between commands and decides nothing itself. */
@Aggregate(
        type = CommandRoute.GRANT,
        commandTargetResolver = StreamOfCommand.NAME,
        lockFactory = StreamLocks.NAME,
        cache = AggregateCache.NAME)
class GrantAggregate {
    @AggregateIdentifier
    private @Nullable String stream;

    private GrantState state = GrantState.UNKNOWN;

    @CommandHandler(commandName = CommandRoute.GRANT)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GrantCommand.Own command, MetaData meta) {
        stream = command.stream();
        Recording.record(GrantLaw.decide(state, command, Recording.provenance(meta)), command, meta);
    }

    GrantState state() {
        return state;
    }

    /** Records the grant's part of what was decided together with its fund. */
    void record(Decision.Accepted<GrantEvent> decided, BudgetedCommand command, MetaData meta) {
        stream = command.stream();
        Recording.record(decided, command, meta);
    }

    @EventSourcingHandler
    void on(GrantEvent event, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        state = GrantLaw.evolve(state, event);
    }
}
