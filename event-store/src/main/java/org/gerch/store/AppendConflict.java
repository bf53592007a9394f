package org.gerch.store;

import org.gerch.store.AppendRequest.Claim;

/** An append claims what is taken, or was decided on what is not stored; the engine turns it into what Axon expects. */
final class AppendConflict extends RuntimeException {
    AppendConflict(String message) {
        super(message);
    }

    /** What to tell the caller who decided on events that another append failed to store. */
    static AppendConflict baseless() {
        return new AppendConflict("it was decided on events that were not stored");
    }

    /** What to tell the caller whose claim was taken. */
    static RuntimeException over(Claim claim) {
        return switch (claim) {
            case Claim.CommandOrdinal command -> new CommandAlreadyStored(command.command());
            case Claim.StreamSequence number ->
                new AppendConflict("the stream " + number.stream() + " already has an event " + number.sequence());
            case Claim.EventId event -> new AppendConflict("there is already an event with the id " + event.id());
        };
    }
}
