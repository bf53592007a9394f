package org.gerch.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.gerch.store.Batch.Rival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: callers put their appends into a bounded queue and wait; one thread stores everything that has queued up while
 * the previous batch was under way.
 *
 * <p>Nobody waits for a batch to fill. With one caller every batch has one append; with many, the cost of making it durable is
 * shared by all that came in meanwhile.
 */
final class Appender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final int LARGEST_BATCH_BYTES = 8 << 20;
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);

    private final BlockingQueue<AppendRequest> queue;
    private final int queueCapacity;
    private final int largestBatch;
    private final LogWriter writer;
    private final AppendListener listener;
    private final KnownHead knownHead;
    private final Thread thread;
    /** Taken from the queue, but not stored in the batch because of a rival there, or because of what it rests on. */
    private final Deque<AppendRequest> carried = new ArrayDeque<>();

    private volatile boolean closing;
    private volatile boolean finished;

    Appender(LogWriter writer, int queueCapacity, int largestBatch, AppendListener listener, KnownHead knownHead) {
        this.writer = writer;
        this.queueCapacity = queueCapacity;
        this.largestBatch = largestBatch;
        this.listener = listener;
        this.knownHead = knownHead;
        this.queue = new ArrayBlockingQueue<>(queueCapacity);
        // Each batch would wait for the database anew, and whoever came last longest.
        writer.whenAway(() -> failWaiting(SqlFailure.unavailable(null)));
        this.thread = Thread.ofPlatform().name("ledger-appender").daemon().start(this::run);
    }

    /**
     * Takes an append, which is answered when it is durable. Of two calls, one after the other, the first is stored first.
     *
     * @throws StoreFailure when it is not taken
     * @throws AppendConflict when what it rests on has failed already
     */
    void queue(AppendRequest request) {
        if (closing) {
            throw stopped();
        }
        if (request.isBaseless()) {
            throw AppendConflict.baseless();
        }
        if (!queue.offer(request)) {
            throw new AppendQueueFull(queueCapacity);
        }
        if (finished && queue.remove(request)) {
            throw stopped();
        }
    }

    private void run() {
        while (!closing || !queue.isEmpty() || !carried.isEmpty()) {
            List<AppendRequest> taken = take();
            try {
                if (!taken.isEmpty()) {
                    store(Batch.of(taken));
                }
            } catch (RuntimeException | Error unexpected) {
                LOG.error("A batch failed unexpectedly", unexpected);
                writer.close();
                // Answering twice does no harm: the first answer stands.
                taken.forEach(request -> request.failed(new AppendOutcomeUnknown(unexpected)));
            }
        }
        finished = true;
        writer.close();
        failWaiting(stopped());
    }

    private void failWaiting(StoreUnavailable why) {
        AppendRequest waiting;
        while ((waiting = queue.poll()) != null) {
            waiting.failed(why);
        }
    }

    private void store(Batch batch) {
        long start = System.nanoTime();
        writer.store(batch.members(), stored -> {
            knownHead.advanceTo(stored.after().size());
            tell(stored, System.nanoTime() - start);
        });
        for (Rival rival : batch.rivals()) {
            if (rival.member().isStored()) {
                rival.request().failed(AppendConflict.over(rival.shared()));
            } else {
                carried.add(rival.request());
            }
        }
        for (AppendRequest follower : batch.followers()) {
            if (follower.isBaseless()) {
                follower.failed(AppendConflict.baseless());
            } else {
                carried.add(follower);
            }
        }
    }

    private void tell(Attempt stored, long nanos) {
        try {
            listener.appended(stored.requests().size(), stored.leaves().size(), nanos);
        } catch (RuntimeException failed) {
            LOG.warn("The listener to appends failed", failed);
        }
    }

    private List<AppendRequest> take() {
        List<AppendRequest> taken = new ArrayList<>(carried);
        carried.clear();
        try {
            if (taken.isEmpty()) {
                taken.add(queue.take());
            }
        } catch (InterruptedException stop) {
            return taken;
        }
        int leaves = 0;
        int bytes = 0;
        AppendRequest next = null;
        while (leaves < largestBatch && bytes < LARGEST_BATCH_BYTES && (next = queue.poll()) != null) {
            taken.add(next);
            leaves += next.leaves().size();
            bytes += next.bytes();
        }
        return taken;
    }

    private static StoreUnavailable stopped() {
        return new StoreUnavailable("the store is being shut down", null);
    }

    /** Takes no more appends, stores those that are waiting and ends the thread. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(TIME_TO_FINISH);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
