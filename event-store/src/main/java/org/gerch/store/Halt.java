package org.gerch.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether the log takes events. Once stopped it stays so until the program is started again: what is remembered of the database, such
 * as the states that commands are decided on, is no longer true.
 */
public final class Halt {
    private final AtomicReference<@Nullable Disagreement> why = new AtomicReference<>();

    /** Takes no more events from now on; the first reason stands. False when there was one before. */
    public boolean because(Disagreement disagreement) {
        return why.compareAndSet(null, disagreement);
    }

    /** Why no events are taken; empty while they are. */
    public Optional<Disagreement> reason() {
        return Optional.ofNullable(why.get());
    }

    /**
     * Lets an append pass, or not.
     *
     * @throws LogHalted once stopped
     */
    void pass() {
        Disagreement stopped = why.get();
        if (stopped != null) {
            throw new LogHalted(stopped);
        }
    }
}
