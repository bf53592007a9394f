package org.gerch.api.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Does work side by side, but what concerns the same stream one after the other, in the order it was given.
 *
 * <p>It doesn't limit how much is given: whoever gives work waits for earlier outcomes before giving more.
 */
public final class SideBySide implements AutoCloseable {
    /** The work that was given last for each stream; whoever ends takes out what is still its own. */
    private final ConcurrentMap<String, CompletableFuture<?>> last = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Gives work that starts once all earlier work on its streams has ended, well or badly.
     *
     * <p>One call at a time: two that take the same two streams in turns would wait for each other.
     *
     * @return completed by the work's own thread
     */
    public synchronized <T> CompletableFuture<T> give(Set<String> streams, Supplier<T> work) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        List<CompletableFuture<?>> earlier = new ArrayList<>();
        for (String stream : streams) {
            CompletableFuture<?> before = last.put(stream, outcome);
            if (before != null) {
                earlier.add(before);
            }
        }
        threads.execute(() -> {
            earlier.forEach(SideBySide::awaitEnd);
            try {
                outcome.complete(work.get());
            } catch (RuntimeException | Error failure) {
                outcome.completeExceptionally(failure);
            } finally {
                streams.forEach(stream -> last.remove(stream, outcome));
            }
        });
        return outcome;
    }

    private static void awaitEnd(CompletableFuture<?> work) {
        work.handle((value, failure) -> true).join();
    }

    /** Waits for all work to end. */
    @Override
    public void close() {
        threads.close();
    }
}
