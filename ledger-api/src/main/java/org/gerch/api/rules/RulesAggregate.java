package org.gerch.api.rules;

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
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RulesCommand;
import org.gerch.core.rules.RulesEvent;
import org.jspecify.annotations.Nullable;

/** The shell around {@link RuleBook}: it holds one scope's state between commands and decides nothing itself. */
@Aggregate(
        type = CommandRoute.RULES,
        commandTargetResolver = StreamOfCommand.NAME,
        lockFactory = StreamLocks.NAME,
        cache = AggregateCache.NAME)
class RulesAggregate {
    @AggregateIdentifier
    private @Nullable String stream;

    private RuleBook state = RuleBook.EMPTY;

    @CommandHandler(commandName = CommandRoute.RULES)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RulesCommand command, MetaData meta) {
        stream = command.stream();
        Recording.record(RuleBook.decide(state, command, Recording.provenance(meta)), command, meta);
    }

    @EventSourcingHandler
    void on(RulesEvent event, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        state = RuleBook.evolve(state, event);
    }
}
