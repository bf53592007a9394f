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
import org.gerch.core.fund.FundCommand;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundLaw;
import org.gerch.core.fund.FundState;
import org.gerch.core.kernel.Decision;
import org.jspecify.annotations.Nullable;

/** The shell around {@link FundLaw}: it holds one fund's state between commands and decides nothing itself. */
@Aggregate(
        type = CommandRoute.FUND,
        commandTargetResolver = StreamOfCommand.NAME,
        lockFactory = StreamLocks.NAME,
        cache = AggregateCache.NAME)
public class FundAggregate {
    @AggregateIdentifier
    private @Nullable String stream;

    private FundState state = FundState.UNKNOWN;

    @CommandHandler(commandName = CommandRoute.FUND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FundCommand command, MetaData meta) {
        stream = command.stream();
        Recording.record(FundLaw.decide(state, command, Recording.provenance(meta)), command, meta);
    }

    public FundState state() {
        return state;
    }

    /** Records the fund's part of what was decided together with a grant. */
    public void record(Decision.Accepted<FundEvent> decided, String fund, MetaData meta) {
        stream = fund;
        Recording.recordBeside(decided, meta);
    }

    @EventSourcingHandler
    void on(FundEvent event, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        state = FundLaw.evolve(state, event);
    }
}
