package org.gerch.benchmarks.commands;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The smallest aggregate that must know its past: a path that grows by metres, each growth a fact. */
final class Footpath {

    @AggregateIdentifier
    private @Nullable String id;

    private long metres;

    Footpath() {}

    /** Makes the path longer; the first time also begins it. */
    record Extend(@TargetAggregateIdentifier String id, long metres, String note) {}

    /** What was added and how long the path is now. */
    record Extended(String id, long metres, long total, String note) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Extend command, MetaData meta) {
        AggregateLifecycle.apply(
                new Extended(command.id(), command.metres(), metres + command.metres(), command.note()), meta);
    }

    @EventSourcingHandler
    void on(Extended event) {
        id = event.id();
        metres = event.total();
    }
}
