package org.gerch.benchmarks.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.projections.Leaves;
import org.gerch.projections.writing.PacedSource;
import org.gerch.projections.writing.ViewProcessors;
import org.gerch.store.LedgerEventStore;

/** Replays all views at once, each by a processor of its own, beside processors that only take the decoded payload. */
public final class ReplayComparison {
    private static final long EVENTS = 200_000;

    /** Events a second until every view has handled them all, and how many times that is of the peer's. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        return Pairs.of(arguments, EVENTS).measured(ReplayComparison::noop, ReplayComparison::real, "ratioNoop");
    }

    private static double real(StoryLedger ledger) throws Exception {
        forget(ledger);
        long size = ledger.size();
        try (ViewProcessors processors = new ViewProcessors(
                Views.ALL,
                new ViewProcessors.Surroundings(
                        ledger.part(LedgerEventStore.class),
                        ledger.part(TokenStore.class),
                        ledger.part(TransactionManager.class),
                        ledger.part(ConnectionProvider.class),
                        ledger.part(Leaves.class)),
                ViewProcessors.Sizes.USUAL)) {
            long start = System.nanoTime();
            processors.start();
            while (!processors.states().stream().allMatch(state -> state.handled() >= size)) {
                Thread.sleep(5);
            }
            return size / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static double noop(StoryLedger ledger) throws Exception {
        forget(ledger);
        long size = ledger.size();
        ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(Views.ALL.size());
        List<PooledStreamingEventProcessor> processors = new ArrayList<>();
        for (View<?> view : Views.ALL) {
            int own = processors.size();
            processors.add(PooledStreamingEventProcessor.builder()
                    .name("noop-" + view.name())
                    .eventHandlerInvoker(new TakesThePayload())
                    .messageSource(new PacedSource(
                            ledger.part(LedgerEventStore.class),
                            event -> true,
                            () -> handled(processors.get(own)),
                            coordinator))
                    .initialToken(StreamableMessageSource::createTailToken)
                    .tokenStore(ledger.part(TokenStore.class))
                    .transactionManager(ledger.part(TransactionManager.class))
                    .coordinatorExecutor(coordinator)
                    .workerExecutor(workers)
                    .initialSegmentCount(1)
                    .batchSize(ViewProcessors.Sizes.USUAL.batch())
                    .build());
        }
        long start = System.nanoTime();
        processors.forEach(PooledStreamingEventProcessor::start);
        while (!processors.stream().allMatch(processor -> handled(processor) >= size)) {
            Thread.sleep(5);
        }
        double rate = size / ((System.nanoTime() - start) / 1e9);
        processors.forEach(PooledStreamingEventProcessor::shutDown);
        coordinator.shutdown();
        workers.shutdown();
        return rate;
    }

    private static long handled(PooledStreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .map(EventTrackerStatus::getCurrentPosition)
                .mapToLong(last -> last.orElse(-1) + 1)
                .min()
                .orElse(0);
    }

    private static void forget(StoryLedger ledger) throws Exception {
        ledger.execute("delete from processing.token");
        for (View<?> view : Views.ALL) {
            ledger.execute("truncate views." + view.name());
        }
        ledger.execute("checkpoint");
    }

    private static final class TakesThePayload implements EventHandlerInvoker {
        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            message.getPayload();
        }
    }
}
