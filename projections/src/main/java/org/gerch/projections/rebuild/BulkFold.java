package org.gerch.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.gerch.core.kernel.Streams;
import org.gerch.projections.Leaves;
import org.gerch.projections.LongWork;
import org.gerch.projections.UnreadLeaf;
import org.gerch.projections.writing.Adoption;

/**
 * Folds the log's first leaves into fresh tables, on a few threads that share the streams out among them.
 *
 * <p>A stream's events all go to one thread, in their order; adoptions of rules go to every thread. One reader keeps all of them
 * busy, and waits when they have enough.
 */
final class BulkFold {
    private static final int PAGE = 2_000;
    private static final int PAGES_WAITING = 4;
    private static final List<UnreadLeaf> END = List.of();

    private final List<FreshTable<?>> tables;
    private final Leaves leaves;
    private final DataSource connections;
    private final int threads;

    BulkFold(List<FreshTable<?>> tables, Leaves leaves, DataSource connections, int threads) {
        this.tables = tables;
        this.leaves = leaves;
        this.connections = connections;
        this.threads = threads;
    }

    /**
     * Folds the first {@code size} leaves.
     *
     * @param done told the number of leaves behind us, now and then
     */
    void run(long size, LongConsumer done) throws SQLException, InterruptedException {
        List<BlockingQueue<List<UnreadLeaf>>> queues = new ArrayList<>();
        try (Together folding = new Together(threads, "fold")) {
            for (int part = 0; part < threads; part++) {
                BlockingQueue<List<UnreadLeaf>> queue = new ArrayBlockingQueue<>(PAGES_WAITING);
                queues.add(queue);
                folding.start(fold(queue));
            }
            for (long at = 0; at < size; ) {
                List<UnreadLeaf> page = leaves.page(at, (int) Math.min(PAGE, size - at));
                share(page, queues, folding);
                at = page.getLast().position() + 1;
                done.accept(at);
            }
            for (BlockingQueue<List<UnreadLeaf>> queue : queues) {
                offer(queue, END, folding);
            }
            folding.finish();
        }
    }

    private static void share(List<UnreadLeaf> page, List<BlockingQueue<List<UnreadLeaf>>> queues, Together folding)
            throws SQLException, InterruptedException {
        List<List<UnreadLeaf>> shares = new ArrayList<>();
        queues.forEach(queue -> shares.add(new ArrayList<>()));
        for (UnreadLeaf leaf : page) {
            if (Streams.feature(leaf.stream()).equals(Adoption.FEATURE)) {
                shares.forEach(share -> share.add(leaf));
            } else {
                shares.get(Math.floorMod(leaf.stream().hashCode(), queues.size()))
                        .add(leaf);
            }
        }
        for (int part = 0; part < queues.size(); part++) {
            if (!shares.get(part).isEmpty()) {
                offer(queues.get(part), shares.get(part), folding);
            }
        }
    }

    /** Waits for room, but not for a thread that has failed. */
    private static void offer(BlockingQueue<List<UnreadLeaf>> queue, List<UnreadLeaf> share, Together folding)
            throws SQLException, InterruptedException {
        while (!queue.offer(share, 1, TimeUnit.SECONDS)) {
            folding.check();
        }
    }

    private Callable<Void> fold(BlockingQueue<List<UnreadLeaf>> queue) {
        return () -> {
            try (Connection connection = connections.getConnection()) {
                LongWork.REBUILD.allow(connection);
                List<FreshPart<?>> parts = new ArrayList<>();
                for (FreshTable<?> table : tables) {
                    parts.add(table.part(connection, leaves));
                }
                for (List<UnreadLeaf> share = queue.take(); share != END; share = queue.take()) {
                    for (UnreadLeaf leaf : share) {
                        FreshPart.fold(leaf, parts);
                    }
                }
                for (FreshPart<?> part : parts) {
                    part.finish();
                }
                return null;
            }
        };
    }
}
