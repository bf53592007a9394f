package org.gerch.api.tender;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gerch.api.command.CommandRoute;
import org.gerch.api.command.Dispatch;
import org.gerch.api.command.Recording;
import org.gerch.api.wiring.AggregateCache;
import org.gerch.api.wiring.StreamLocks;
import org.gerch.api.wiring.StreamOfCommand;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.tender.Tender;
import org.gerch.core.tender.TenderCommand;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderState;
import org.jspecify.annotations.Nullable;

/** The shell around {@link Tender}: it holds one tender's state between commands and decides nothing itself. */
@Aggregate(
        type = CommandRoute.TENDER,
        commandTargetResolver = StreamOfCommand.NAME,
        lockFactory = StreamLocks.NAME,
        cache = AggregateCache.NAME)
class TenderAggregate {
    @AggregateIdentifier
    private @Nullable String stream;

    private TenderState state = TenderState.NOTHING;

    @CommandHandler(commandName = CommandRoute.TENDER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TenderCommand command, MetaData meta, TenderGathering gathering) {
        stream = command.stream();
        Provenance by = Recording.provenance(meta);
        TenderCommand complete = gathering.complete(command, state, by);
        Recording.record(Tender.decide(state, complete, by), complete, meta);
    }

    @EventSourcingHandler
    void on(TenderEvent event, @MetaDataValue(Dispatch.PROVENANCE) Provenance by, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        state = Tender.evolve(state, event, by);
    }
}
