package org.gerch.store;

import org.gerch.store.AppendRequest.Claim;

/** An append claims a stream's number or an event's id that is taken; the engine turns it into what Axon expects. */
final class AppendConflict extends RuntimeException {
    AppendConflict(String message) {
        super(message);
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
