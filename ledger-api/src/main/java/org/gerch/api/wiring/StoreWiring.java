package org.gerch.api.wiring;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.gerch.api.metrics.AppendMetrics;
import org.gerch.api.metrics.LogMetrics;
import org.gerch.store.Erasables;
import org.gerch.store.Halt;
import org.gerch.store.LeafReader;
import org.gerch.store.LedgerEventStore;
import org.gerch.store.LedgerStorageEngine;
import org.gerch.store.RecordedTime;
import org.gerch.store.StoredCommands;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log in PostgreSQL, as the event store of Axon and as the reader of leaves for everyone else. */
@Configuration(proxyBeanMethods = false)
class StoreWiring {
    /** How long the database may be silent before a caller learns that its command's outcome is not known. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The one serializer whose bytes get into leaves. */
    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new WireSerializer();
    }

    @Bean
    LedgerStorageEngine storageEngine(
            DataSource connections,
            @Qualifier("eventSerializer") Serializer events,
            Serializer snapshots,
            AppendMetrics metrics,
            InstantSource clock,
            Halt halt,
            @Value("${gerch.queue.appends:8192}") int queueCapacity) {
        return LedgerStorageEngine.builder(connections, RecordedTime.ofAppender(clock))
                .eventSerializer(events)
                .snapshotSerializer(snapshots)
                .queueCapacity(queueCapacity)
                .answerTimeout(PATIENCE)
                .halt(halt)
                .appendListener((appends, leaves, nanos) -> metrics.stored(appends, leaves, Duration.ofNanos(nanos)))
                .build();
    }

    @Bean
    @Qualifier("eventStore")
    LedgerEventStore eventBus(LedgerStorageEngine engine, DataSource connections) {
        return LedgerEventStore.builder(engine, connections).build();
    }

    @Bean
    LeafReader leaves(DataSource connections, LogMetrics metrics) {
        LeafReader leaves = new LeafReader(connections);
        metrics.watchSize(() -> leaves.head().size());
        return leaves;
    }

    @Bean
    StoredCommands storedCommands(DataSource connections) {
        return new StoredCommands(connections);
    }

    /** Salts and payloads that leaves commit to; whoever shows one asks here, as it may have been erased. */
    @Bean
    Erasables erasables(DataSource connections) {
        return new Erasables(connections);
    }
}
