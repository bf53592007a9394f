package org.gerch.api.witness;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gerch.api.metrics.WitnessMetrics;
import org.gerch.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on asking one witness, on a thread of its own: neither publishing, nor a command, nor another witness ever waits for it.
 *
 * <p>It asks for each new checkpoint; whichever came while it was busy are passed over for the newest. A witness in trouble is asked ever
 * less often, up to once a minute.
 */
final class Asking implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    /** Also without news: another node may have signed, and what failed is tried again. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final KnownWitness witness;
    private final Cosigning cosigning;
    private final WitnessMetrics metrics;
    private final Semaphore news = new Semaphore(0);
    private volatile Cosigning.Outcome last = Cosigning.Outcome.WELL;

    Asking(KnownWitness witness, Cosigning cosigning, WitnessMetrics metrics) {
        this.witness = witness;
        this.cosigning = cosigning;
        this.metrics = metrics;
    }

    KnownWitness witness() {
        return witness;
    }

    /** What the witness cosigned last; null where nothing is known. */
    @Nullable
    Standing latest() {
        return cosigning.latest();
    }

    /** How the last attempt ended. */
    Cosigning.Outcome last() {
        return last;
    }

    /** Tells that there is a new checkpoint; returns at once. */
    void tell() {
        news.release();
    }

    @Override
    public void run() {
        try {
            Duration pause = PAUSE;
            while (!Thread.currentThread().isInterrupted()) {
                boolean well = ask();
                pause = well ? PAUSE : longer(pause);
                if (well) {
                    news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                } else {
                    Thread.sleep(pause);
                }
                news.drainPermits();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private boolean ask() throws InterruptedException {
        try {
            tell(cosigning.bringUpToDate());
            return last.trouble() == Trouble.NONE;
        } catch (StoreUnavailable away) {
            // Told by whoever needs the database more.
            return false;
        } catch (RuntimeException unexpected) {
            LOG.error("The witness {} could not be asked", witness.name(), unexpected);
            return false;
        }
    }

    private void tell(Cosigning.Outcome outcome) {
        boolean changed = outcome.trouble() != last.trouble();
        last = outcome;
        switch (outcome.trouble()) {
            case NONE -> {
                if (changed) {
                    LOG.info("The witness {} cosigns again.", witness.name());
                }
            }
            case AWAY, REFUSED -> {
                metrics.failed(witness.name(), outcome.trouble().label());
                if (changed) {
                    LOG.warn("The witness {} does not cosign: {}", witness.name(), outcome.says());
                }
            }
            case BAD_COSIGNATURE -> {
                metrics.failed(witness.name(), outcome.trouble().label());
                LOG.error(
                        "The witness {} answers with a signature that is not good: {}", witness.name(), outcome.says());
            }
            case DISAGREES -> {
                metrics.failed(witness.name(), outcome.trouble().label());
                // Each time: until it is understood, nothing that this log signs is to be believed.
                LOG.error("THE WITNESS {} DISAGREES WITH THIS LOG: {}", witness.name(), outcome.says());
            }
        }
    }
}
