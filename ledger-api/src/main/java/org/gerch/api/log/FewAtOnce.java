package org.gerch.api.log;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only a few readers of much ask the database at once, and turns those away who come while many wait.
 *
 * <p>Anyone may read the whole log, as often and by as many connections as they like. Commands need the same database; they must not
 * wait behind all of them.
 */
public final class FewAtOnce {
    private final Semaphore places;
    private final int mostWaiting;
    private final Duration patience;

    /**
     * Makes it.
     *
     * @param most how many read at once
     * @param mostWaiting how many may wait for one of them to end
     * @param patience how long each waits at most
     */
    public FewAtOnce(int most, int mostWaiting, Duration patience) {
        this.places = new Semaphore(most);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /**
     * What a reading finds.
     *
     * @throws TooManyReaders when too many wait, or the turn did not come in time
     */
    public <T> T read(Supplier<T> reading) {
        if (!takePlace()) {
            throw new TooManyReaders();
        }
        try {
            return reading.get();
        } finally {
            places.release();
        }
    }

    /** How many wait for a place at this moment, about. */
    int waiting() {
        return places.getQueueLength();
    }

    private boolean takePlace() {
        try {
            return places.tryAcquire()
                    || waiting() < mostWaiting && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
