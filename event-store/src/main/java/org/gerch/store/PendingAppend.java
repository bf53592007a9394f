package org.gerch.store;

/**
 * An append that was queued: commands may be decided on its events before they are durable, but nobody may be answered.
 *
 * <p>Whoever decides on it joins it to the unit of work with {@link AppendChain#restOn}.
 */
public sealed interface PendingAppend permits AppendRequest {

    /** Whether its events are durable. */
    boolean isStored();

    /** Whether it ended without its events being known as durable: nothing that was decided on it counts. */
    boolean isFailed();

    /** Parks until it is stored or failed. */
    void settle();
}
