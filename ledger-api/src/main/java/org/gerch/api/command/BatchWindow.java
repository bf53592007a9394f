package org.gerch.api.command;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a batch that were read and are not answered yet, in their order.
 *
 * <p>There is room for so many lines and bytes; whoever reads waits for room. So memory stays bounded, and a sender that doesn't
 * read its answers is no longer read from.
 */
final class BatchWindow {
    private static final int MOST_LINES = 1_024;
    private static final int MOST_BYTES = 16 << 20;

    private final BlockingQueue<Pending> lines = new ArrayBlockingQueue<>(MOST_LINES);
    private final Semaphore room = new Semaphore(MOST_BYTES);

    /** What is still to be written. */
    sealed interface Pending {}

    /** A line and the answer it will get. */
    record Unanswered(long number, int bytes, CompletableFuture<CommandAnswer> answer) implements Pending {}

    /** Nothing more comes; with the failure that cut the reading short, if one did. */
    record End(@Nullable IOException cut) implements Pending {
        void check() throws ClientAbortException {
            if (cut != null) {
                throw new ClientAbortException("the batch was cut off while it was read", cut);
            }
        }
    }

    /** Waits until a line of so many bytes may be worked on. */
    void makeRoom(int bytes) throws InterruptedException {
        room.acquire(Math.min(bytes, MOST_BYTES));
    }

    void add(Pending pending) throws InterruptedException {
        lines.put(pending);
    }

    /** Waits for the next one. */
    Pending take() throws InterruptedException {
        return lines.take();
    }

    /** Whether the next one can be written without waiting. */
    boolean hasNextReady() {
        return lines.peek() instanceof Unanswered next && next.answer().isDone();
    }

    void answered(Unanswered line) {
        room.release(Math.min(line.bytes(), MOST_BYTES));
    }
}
