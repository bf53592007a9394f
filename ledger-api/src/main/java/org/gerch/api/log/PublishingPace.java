package org.gerch.api.log;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * When the views are due to be published again: at regular intervals while the log grows, and sooner when it has come to rest, so that
 * the last of a burst need not wait. Used by one thread at a time.
 */
final class PublishingPace {
    /** Reading all rows of all views is much work for the database; at most a tenth of the time goes into it. */
    private static final int REST_FOR_WORK = 9;

    private static final int SOONER = 6;
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Duration every;
    private final LongSupplier nanos;
    private final long begun;
    private long seen;
    private long seenSince;
    private long notBefore;

    /**
     * Makes it.
     *
     * @param nanos a clock like {@link System#nanoTime}
     */
    PublishingPace(Duration every, LongSupplier nanos) {
        this.every = every;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.seenSince = begun;
        this.notBefore = begun;
    }

    long now() {
        return nanos.getAsLong();
    }

    /** The log has this size now. */
    void sees(long size) {
        if (size != seen) {
            seen = size;
            seenSince = now();
        }
    }

    /** This much work was just done. */
    void worked(long since) {
        notBefore = now() + REST_FOR_WORK * (now() - since);
    }

    /** @param age of what was published last, by whatever node; empty when nothing was */
    boolean isTime(Optional<Duration> age) {
        if (now() - notBefore < 0) {
            return false;
        }
        boolean quiet = now() - seenSince >= QUIET.toNanos();
        Duration soonest = quiet ? age.map(any -> every.dividedBy(SOONER)).orElse(Duration.ZERO) : every;
        return age.orElse(Duration.ofNanos(now() - begun)).compareTo(soonest) >= 0;
    }
}
