package org.gerch.api.signing;

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
import org.gerch.core.signing.KeySuccession;
import org.gerch.core.signing.SigningCommand;
import org.gerch.core.signing.SigningEvent;
import org.jspecify.annotations.Nullable;

/** The shell around {@link KeySuccession}: it holds the log's keys between commands and decides nothing itself. */
@Aggregate(
        type = CommandRoute.LOG_KEY,
        commandTargetResolver = StreamOfCommand.NAME,
        lockFactory = StreamLocks.NAME,
        cache = AggregateCache.NAME)
class LogKeyAggregate {
    @AggregateIdentifier
    private @Nullable String stream;

    private KeySuccession state = KeySuccession.NONE;

    @CommandHandler(commandName = CommandRoute.LOG_KEY)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SigningCommand command, MetaData meta, KeyGathering gathering) {
        stream = command.stream();
        SigningCommand complete = gathering.complete(command);
        Recording.record(KeySuccession.decide(state, complete, Recording.provenance(meta)), complete, meta);
    }

    @EventSourcingHandler
    void on(SigningEvent event, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        state = KeySuccession.evolve(state, event);
    }
}
