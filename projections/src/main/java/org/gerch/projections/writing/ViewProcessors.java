package org.gerch.projections.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.gerch.core.view.View;
import org.gerch.projections.Leaves;

/**
 * One event processor for each view, named like it.
 *
 * <p>They are built here and not by Axon's configuration, which knows only annotated handlers in its own kind of invoker.
 */
public final class ViewProcessors implements AutoCloseable {
    private static final long LOOK_FOR_CLAIMS_MILLIS = 1_000;

    private final Map<String, PooledStreamingEventProcessor> processors = new LinkedHashMap<>();
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;

    /**
     * What the processors work with.
     *
     * @param source the log
     * @param tokens where each processor keeps how far it has come, written on {@code connections}
     * @param transactions of the database that holds both tokens and rows
     * @param connections give the connection of the current transaction
     * @param leaves for streams that are not in memory
     */
    public record Surroundings(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenStore tokens,
            TransactionManager transactions,
            ConnectionProvider connections,
            Leaves leaves) {}

    /**
     * Sizes.
     *
     * @param batch events in one transaction
     * @param segments into how many a view is divided the first time it is started
     * @param remembered streams that each segment keeps in memory
     */
    public record Sizes(int batch, int segments, int remembered) {
        public static final Sizes USUAL = new Sizes(500, 1, 5_000);
    }

    public ViewProcessors(List<View<?>> views, Surroundings surroundings, Sizes sizes) {
        coordinator = Executors.newScheduledThreadPool(1, threads("view-coordinator-"));
        workers = Executors.newScheduledThreadPool(views.size() * sizes.segments(), threads("view-worker-"));
        for (View<?> view : views) {
            processors.put(view.name(), processor(view, surroundings, sizes));
        }
    }

    private PooledStreamingEventProcessor processor(View<?> view, Surroundings with, Sizes sizes) {
        ViewProjection<?> projection =
                new ViewProjection<>(view, with.leaves(), with.connections(), sizes.remembered());
        return PooledStreamingEventProcessor.builder()
                .name(view.name())
                .eventHandlerInvoker(projection)
                .messageSource(
                        new PacedSource(with.source(), projection::concerns, () -> handled(view.name()), coordinator))
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenStore(with.tokens())
                .transactionManager(with.transactions())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(sizes.segments())
                .batchSize(sizes.batch())
                .tokenClaimInterval(LOOK_FOR_CLAIMS_MILLIS)
                .claimExtensionThreshold(LOOK_FOR_CLAIMS_MILLIS)
                // A batch in which everything is judged anew may take longer than a claim lasts.
                .enableCoordinatorClaimExtension()
                .build();
    }

    private long handled(String view) {
        return ProcessorState.handled(Objects.requireNonNull(processors.get(view)));
    }

    // Platform threads: they are few, always busy, and hold a connection while they work.
    private static ThreadFactory threads(String name) {
        return Thread.ofPlatform().daemon().name(name, 0).factory();
    }

    public void start() {
        processors.values().forEach(PooledStreamingEventProcessor::start);
    }

    /** What each view's processor on this node is doing. */
    public List<ProcessorState> states() {
        return processors.values().stream().map(ProcessorState::of).toList();
    }

    /**
     * Empties a view and builds it again from the first leaf; meanwhile it shows what is folded so far.
     *
     * @throws IllegalArgumentException if there is no such view
     */
    public void replay(String view) {
        PooledStreamingEventProcessor processor = named(view);
        processor.shutDown();
        try {
            processor.resetTokens();
        } finally {
            processor.start();
        }
    }

    /**
     * Does something while this node's processor of a view stands still.
     *
     * @throws IllegalArgumentException if there is no such view
     */
    public void paused(String view, Runnable work) {
        PooledStreamingEventProcessor processor = named(view);
        boolean running = processor.isRunning();
        if (running) {
            processor.shutDown();
        }
        try {
            work.run();
        } finally {
            if (running) {
                processor.start();
            }
        }
    }

    private PooledStreamingEventProcessor named(String view) {
        PooledStreamingEventProcessor processor = processors.get(view);
        if (processor == null) {
            throw new IllegalArgumentException("no view has the name " + view);
        }
        return processor;
    }

    /** Stops after the batches that are being written. */
    @Override
    public void close() {
        processors.values().forEach(PooledStreamingEventProcessor::shutDown);
        coordinator.shutdown();
        workers.shutdown();
    }
}
