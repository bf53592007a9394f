package org.gerch.verifier.replay;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A thread that works through its share in order; whoever brings work waits when it has enough. */
final class FoldThread implements AutoCloseable {
    private static final int WAITING = 16;

    private final Share share;
    private final ExecutorService thread;
    private final Semaphore room = new Semaphore(WAITING);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    FoldThread(Share share, String name) {
        this.share = share;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Hands over work. */
    void give(Consumer<Share> work) throws InterruptedException {
        check();
        room.acquire();
        thread.execute(() -> {
            try {
                work.accept(share);
            } catch (Throwable unforeseen) {
                failure.compareAndSet(null, unforeseen);
            } finally {
                room.release();
            }
        });
    }

    /** Asks for something once all work is done that was given before. */
    <T> Future<T> ask(java.util.function.Function<Share, T> question) {
        return thread.submit((Callable<T>) () -> question.apply(share));
    }

    /** What was answered. */
    static <T> T answer(Future<T> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        }
    }

    /** Waits for all of them. */
    static void await(List<FoldThread> threads) throws InterruptedException {
        for (FoldThread thread : threads) {
            answer(thread.ask(share -> share));
            thread.check();
        }
    }

    private void check() {
        Throwable unforeseen = failure.get();
        if (unforeseen != null) {
            throw new CompletionException(unforeseen);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
