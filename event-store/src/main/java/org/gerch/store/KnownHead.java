package org.gerch.store;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many leaves the log has as far as this node knows, and who wants to hear of more.
 *
 * <p>It learns from the node's own appends and from other nodes' notifications, in any order and more than once. Readers that have
 * reached it need not ask the database.
 */
final class KnownHead {
    private static final Logger LOG = LoggerFactory.getLogger(KnownHead.class);

    private final Set<Runnable> callbacks = new CopyOnWriteArraySet<>();
    private final Object grown = new Object();
    private volatile long size;

    long size() {
        return size;
    }

    void advanceTo(long known) {
        synchronized (grown) {
            if (known <= size) {
                return;
            }
            size = known;
            grown.notifyAll();
        }
        callbacks.forEach(KnownHead::call);
    }

    /** Waits until there are more than so many leaves or the time is up; true when there are. */
    boolean awaitMoreThan(long leaves, long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        synchronized (grown) {
            while (size <= leaves) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                // Rounded up, since waiting for 0 ms would be waiting for ever.
                grown.wait(left / 1_000_000 + 1);
            }
            return true;
        }
    }

    void onGrown(Runnable callback) {
        callbacks.add(callback);
    }

    void forget(Runnable callback) {
        callbacks.remove(callback);
    }

    /** One reader's failure must not keep the others, or the appender, from going on. */
    private static void call(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException failed) {
            LOG.warn("Could not wake a reader of the log", failed);
        }
    }
}
