package org.gerch.api.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gerch.log.LogResource;
import org.jspecify.annotations.Nullable;

/** Fetches the files of a log, a few at a time, and tells how far it is. */
final class Fetching implements AutoCloseable {
    private static final int TOGETHER = 4;
    private static final long BETWEEN_LINES_NANOS = 2_000_000_000;

    /** Fetches one file. */
    @FunctionalInterface
    interface Fetcher {
        void fetch(LogResource resource) throws InterruptedException;
    }

    private final ExecutorService threads = Executors.newFixedThreadPool(TOGETHER);
    private final Fetcher fetcher;
    private final Consumer<String> say;
    private long done;
    private long told = System.nanoTime();
    private boolean broken;

    Fetching(Fetcher fetcher, Consumer<String> say) {
        this.fetcher = fetcher;
        this.say = say;
    }

    /** Fetches all; the first failure is thrown, and nothing more is begun after it. */
    void all(Stream<LogResource> wanted) throws InterruptedException {
        Iterator<LogResource> left = wanted.iterator();
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            working.add(threads.submit(() -> {
                for (LogResource next = next(left); next != null; next = next(left)) {
                    fetch(next);
                }
                return null;
            }));
        }
        for (Future<?> worker : working) {
            await(worker);
        }
        say.accept("%,d files fetched".formatted(done));
    }

    private void fetch(LogResource resource) throws InterruptedException {
        boolean fetched = false;
        try {
            fetcher.fetch(resource);
            fetched = true;
        } finally {
            ended(fetched);
        }
    }

    private synchronized @Nullable LogResource next(Iterator<LogResource> left) {
        return !broken && left.hasNext() ? left.next() : null;
    }

    private synchronized void ended(boolean fetched) {
        broken |= !fetched;
        done++;
        if (System.nanoTime() - told > BETWEEN_LINES_NANOS) {
            told = System.nanoTime();
            say.accept("%,d files fetched ...".formatted(done));
        }
    }

    private static void await(Future<?> worker) throws InterruptedException {
        try {
            worker.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
