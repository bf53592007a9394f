package org.gerch.api.clock;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The time in a demonstration: the story's while it is told, then the real one.
 *
 * <p>So a story of many months has recorded times of many months, and asking for an earlier day shows what was known then. Only
 * a throw-away ledger, marked as a demonstration in every leaf, has such a clock.
 */
public final class StoryClock implements InstantSource {
    private volatile @Nullable Instant told;

    /** It is this time in the story now; a story goes forward only. */
    public void tell(Instant time) {
        told = time;
    }

    /** The story is over; from now on it is the real time. */
    public void end() {
        told = null;
    }

    @Override
    public Instant instant() {
        Instant now = told;
        return now == null ? Instant.now() : now;
    }
}
