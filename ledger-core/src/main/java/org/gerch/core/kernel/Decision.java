package org.gerch.core.kernel;

import java.util.List;

/**
 * What the law says to a command: these events, or a typed refusal.
 *
 * @param <E> the feature's events
 */
public sealed interface Decision<E extends LedgerEvent> {

    /**
     * The command becomes facts.
     *
     * @param events what happened, in order; empty when everything was already recorded
     * @param contraryTo rules that were broken and are noted on each of the events
     */
    record Accepted<E extends LedgerEvent>(List<E> events, List<Refusal> contraryTo) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            contraryTo = List.copyOf(contraryTo);
        }
    }

    /** Nothing happened, and why. */
    record Refused<E extends LedgerEvent>(Refusal refusal) implements Decision<E> {}
}
