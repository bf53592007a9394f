package org.gerch.verifier.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.TileLayout;
import org.gerch.verifier.source.Tiles;

/**
 * Goes through a log once, from its first leaf to its last: reads, hashes, compares with every tile, and hands the leaves on.
 *
 * <p>Files are awaited by virtual threads, hashed by as many threads as there are processors, and put together in their order by the caller's
 * thread. Only so many bundles are under way at once, so memory does not grow with the log.
 */
public final class TreePass {
    private static final int BUNDLES_UNDER_WAY = 24;

    private final Tiles log;
    private final Keeping keeping;
    private final int threads;

    /** @param threads how many hash and read at the same time */
    public TreePass(Tiles log, Keeping keeping, int threads) {
        this.log = log;
        this.keeping = keeping;
        this.threads = threads;
    }

    /**
     * Goes through the leaves of a tree.
     *
     * @param sought what the tree is compared with
     * @param done told how many leaves are behind us, after each bundle
     * @throws org.gerch.verifier.source.LogUnreachable when a file could not be asked for
     */
    public <L> TreeFindings run(Sought sought, LeafReader<L> reader, LeafSink<L> sink, LongConsumer done)
            throws InterruptedException {
        BundleReading<L> reading = new BundleReading<>(log, keeping, reader);
        TileLayout layout = new TileLayout(sought.size());
        Deque<CompletableFuture<ReadBundle<L>>> underWay = new ArrayDeque<>();
        try (ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService working = Executors.newFixedThreadPool(threads)) {
            try {
                TreeWork work = new TreeWork(sought, new TileComparison(log, keeping), waiting);
                long bundles = (sought.size() + BundleCoordinates.FULL_WIDTH - 1) / BundleCoordinates.FULL_WIDTH;
                boolean readable = true;
                long next = 0;
                for (long at = 0; at < bundles && !work.isBroken(); at++) {
                    while (next < bundles && underWay.size() < BUNDLES_UNDER_WAY) {
                        BundleCoordinates bundle = layout.bundle(next++).orElseThrow();
                        underWay.add(CompletableFuture.supplyAsync(() -> reading.fetch(bundle), waiting)
                                .thenApplyAsync(reading::read, working));
                    }
                    ReadBundle<L> read = outcome(underWay.remove());
                    work.add(read);
                    L leaves = read.leaves();
                    readable &= leaves != null;
                    if (readable && leaves != null) {
                        sink.take(leaves);
                    }
                    done.accept(read.bundle().firstLeaf() + read.bundle().width());
                }
                return work.finish();
            } finally {
                waiting.shutdownNow();
                working.shutdownNow();
            }
        }
    }

    static <T> T outcome(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new CompletionException(failed.getCause());
        }
    }
}
