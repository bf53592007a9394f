package org.gerch.store;

import java.time.Duration;
import java.time.Instant;

/** This node's clock is behind the log's last recorded time by more than is tolerated; nothing was stored. */
public final class ClockBehindHead extends StoreFailure {
    ClockBehindHead(Instant clock, Instant head, Duration tolerated) {
        super(
                "this node's clock says " + clock + ", more than " + tolerated.toSeconds()
                        + " s before the last event's recorded time " + head + ": correct the clock",
                null);
    }
}
