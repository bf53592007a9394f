package org.gerch.store;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over the log, whose streams wake their readers within milliseconds of an append on any node.
 *
 * <p>Axon's own {@code EmbeddedEventStore} offers no callback, so that its processors look every half second instead.
 */
public final class LedgerEventStore extends AbstractEventStore implements Lifecycle, AutoCloseable {
    private final LedgerStorageEngine engine;
    private final SharedRuns runs;
    private final HeadListener listener;

    private LedgerEventStore(Builder builder, LedgerStorageEngine engine) {
        super(builder);
        this.engine = engine;
        this.runs =
                new SharedRuns(engine.leaves(), engine.knownHead(), this::decode, LedgerEventStore::inTheBackground);
        this.listener = new HeadListener(builder.dataSource, engine.knownHead());
    }

    /**
     * A store over an engine.
     *
     * @param dataSource connections to the same database; one of them is kept for listening once a stream is opened
     */
    public static Builder builder(LedgerStorageEngine engine, DataSource dataSource) {
        return new Builder(engine, dataSource);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        listener.start();
        long from = LedgerStorageEngine.positionAfter(trackingToken);
        return new LedgerEventStream(runs, engine.knownHead(), from);
    }

    /** Payloads are decoded when the first reader looks at one, and then for all who share it: no view looks at every event. */
    private List<? extends TrackedEventMessage<?>> decode(List<Leaf> leaves) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        leaves.stream().map(LeafEventData::of), engine.getEventSerializer(), engine.upcaster())
                .toList();
    }

    private static void inTheBackground(Runnable reading) {
        Thread.ofVirtual().name("ledger-read-ahead").start(reading);
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS - 10, this::close);
    }

    /** Stops listening; open streams hear nothing more. The engine is closed by whoever built it. */
    @Override
    public void close() {
        listener.close();
    }

    /** What a store is made of; Axon's monitor and spans have defaults. */
    public static final class Builder extends AbstractEventStore.Builder {
        private final LedgerStorageEngine engine;
        private final DataSource dataSource;

        private Builder(LedgerStorageEngine engine, DataSource dataSource) {
            this.engine = engine;
            this.dataSource = dataSource;
            storageEngine(engine);
        }

        /**
         * The finished store.
         *
         * @throws AxonConfigurationException when a setting is missing
         */
        public LedgerEventStore build() {
            validate();
            return new LedgerEventStore(this, engine);
        }
    }
}
