package org.gerch.store;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** A ledger on a fresh database, with as many engines as a test wants. */
final class TestLedger implements AutoCloseable {
    static final Serializer JSON = Jackson3Serializer.builder().build();

    final TestDatabase database = new TestDatabase();
    final LeafReader leaves = new LeafReader(database.pool());
    final LedgerStorageEngine engine;
    private final List<AutoCloseable> open = new ArrayList<>();

    TestLedger() {
        engine = newEngine(UnaryOperator.identity());
    }

    LedgerStorageEngine newEngine(UnaryOperator<LedgerStorageEngine.Builder> customization) {
        return newEngine(database.pool(), InstantSource.system(), customization);
    }

    LedgerStorageEngine newEngine(
            DataSource connections, InstantSource clock, UnaryOperator<LedgerStorageEngine.Builder> customization) {
        LedgerStorageEngine made = customization
                .apply(LedgerStorageEngine.builder(connections, RecordedTime.ofAppender(clock))
                        .eventSerializer(JSON)
                        .snapshotSerializer(JSON))
                .build();
        return closing(made);
    }

    LedgerEventStore newStore(LedgerStorageEngine over) {
        return closing(LedgerEventStore.builder(over, database.pool()).build());
    }

    <T extends AutoCloseable> T closing(T resource) {
        open.add(resource);
        return resource;
    }

    static DomainEventMessage<String> event(String stream, long sequence) {
        return event(stream, sequence, MetaData.emptyInstance());
    }

    static DomainEventMessage<String> event(String stream, long sequence, MetaData metaData) {
        return new GenericDomainEventMessage<>("tender", stream, sequence, stream + "#" + sequence, metaData);
    }

    static MetaData causedBy(CommandStamp command) {
        return MetaData.with(CommandStamp.METADATA_KEY, command);
    }

    static CommandStamp newCommand() {
        return new CommandStamp(
                UUID.fromString(IdentifierFactory.getInstance().generateIdentifier()), new byte[] {1, 2, 3});
    }

    static AppendRequest request(DomainEventMessage<?>... events) {
        return requestOn(List.of(), events);
    }

    /** An append that was decided on others. */
    static AppendRequest requestOn(List<AppendRequest> restsOn, DomainEventMessage<?>... events) {
        return EventDrafts.request(Arrays.asList(events), JSON, restsOn);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable resource : open.reversed()) {
            resource.close();
        }
        database.close();
    }
}
