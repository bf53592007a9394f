package org.gerch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's published suite for storage engines; its events carry their own times, out of order. */
class AxonEngineSuiteTest extends BatchingEventStorageEngineTest<LedgerStorageEngine, LedgerStorageEngine.Builder> {
    private final List<LedgerStorageEngine> engines = new ArrayList<>();
    private TestDatabase database;

    @BeforeEach
    void openDatabase() {
        database = new TestDatabase();
        setTestSubject(createEngine());
    }

    @AfterEach
    void closeDatabase() {
        engines.forEach(LedgerStorageEngine::close);
        database.close();
    }

    @Override
    protected LedgerStorageEngine createEngine(UnaryOperator<LedgerStorageEngine.Builder> customization) {
        Serializer json = Jackson3Serializer.builder().build();
        LedgerStorageEngine.Builder builder = LedgerStorageEngine.builder(database.pool(), RecordedTime.ofEvent())
                .eventSerializer(json)
                .snapshotSerializer(json);
        LedgerStorageEngine engine = customization.apply(builder).build();
        engines.add(engine);
        return engine;
    }
}
