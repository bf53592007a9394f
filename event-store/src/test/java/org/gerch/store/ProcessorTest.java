package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gerch.store.TestLedger.event;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;

/** Axon's streaming processor on the log, as projections use it. */
class ProcessorTest {

    /** Notes what it was given. */
    public static final class Handler {
        private final Queue<String> handled = new ConcurrentLinkedQueue<>();

        @EventHandler
        public void on(String payload) {
            handled.add(payload);
        }
    }

    @Test
    void a_processor_gets_what_is_there_and_what_comes_each_once_in_order() throws Exception {
        try (TestLedger ledger = new TestLedger()) {
            LedgerEventStore store = ledger.newStore(ledger.engine);
            store.publish(IntStream.range(0, 1_500)
                    .mapToObj(i -> event("tender/1", i))
                    .toList());
            Handler handler = new Handler();
            PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                    .name("test")
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(handler)
                            .build())
                    .messageSource(store)
                    .tokenStore(new InMemoryTokenStore())
                    .transactionManager(NoTransactionManager.INSTANCE)
                    .coordinatorExecutor(java.util.concurrent.Executors.newSingleThreadScheduledExecutor())
                    .workerExecutor(java.util.concurrent.Executors.newSingleThreadScheduledExecutor())
                    .initialSegmentCount(1)
                    .build();
            processor.start();
            IntStream.range(1_500, 1_600).forEach(i -> store.publish(event("tender/1", i)));

            await().atMost(Duration.ofSeconds(30)).until(() -> handler.handled.size() >= 1_600);
            processor.shutDown();

            List<String> all =
                    IntStream.range(0, 1_600).mapToObj(i -> "tender/1#" + i).toList();
            assertThat(handler.handled).containsExactlyElementsOf(all);
        }
    }
}
