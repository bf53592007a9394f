package org.gerch.projections.rebuild;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** Pieces of a rebuild that a few threads do side by side; the first that fails ends all of them. */
final class Together implements AutoCloseable {
    private final ExecutorService threads;
    private final List<Future<Void>> pieces = new ArrayList<>();

    Together(int threads, String name) {
        ThreadFactory named = Thread.ofPlatform()
                .daemon()
                .name("view-rebuild-" + name + "-", 0)
                .factory();
        this.threads = Executors.newFixedThreadPool(threads, named);
    }

    void start(Callable<Void> piece) {
        pieces.add(threads.submit(piece));
    }

    /** Throws what a piece that has ended failed with. */
    void check() throws SQLException, InterruptedException {
        for (Future<Void> piece : pieces) {
            if (piece.isDone()) {
                outcome(piece);
            }
        }
    }

    /** Waits for all of them. */
    void finish() throws SQLException, InterruptedException {
        for (Future<Void> piece : pieces) {
            outcome(piece);
        }
    }

    private static void outcome(Future<Void> piece) throws SQLException, InterruptedException {
        try {
            piece.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof SQLException database) {
                throw database;
            }
            throw cause instanceof RuntimeException other ? other : new IllegalStateException(failed);
        }
    }

    /** Interrupts what still runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
