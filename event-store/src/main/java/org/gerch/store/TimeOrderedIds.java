package org.gerch.store;

import com.github.f4b6a3.uuid.UuidCreator;
import org.axonframework.common.IdentifierFactory;

/**
 * Makes the ids of events and commands UUIDs of version 7.
 *
 * <p>They grow with time, so new ones land on the last page of their index instead of a random one. Axon finds this class
 * through {@code META-INF/services}.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        // Unique is enough: nothing rests on an event's id being hard to guess, and secure randomness is drawn under
        // one lock.
        return UuidCreator.getTimeOrderedEpochFast().toString();
    }
}
