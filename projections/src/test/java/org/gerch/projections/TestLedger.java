package org.gerch.projections;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.core.wire.LeafReading;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.rebuild.ProcessorTokens;
import org.gerch.projections.rebuild.RebuildSurroundings;
import org.gerch.projections.writing.OwnedTokens;
import org.gerch.projections.writing.ProcessorState;
import org.gerch.projections.writing.ViewProcessors;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.gerch.store.LedgerEventStore;
import org.gerch.store.LedgerStorageEngine;
import org.gerch.store.RecordedTime;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** A ledger on a fresh database with its views. */
final class TestLedger implements AutoCloseable {
    static final List<View<?>> VIEWS = Views.ALL;

    final TestDatabase database = new TestDatabase();
    final LeafReader leaves = new LeafReader(database.pool());
    final Transactions transactions = new Transactions(database.pool());
    final ViewQuery views = new ViewQuery(database.pool(), ZoneOffset.UTC);
    private final LedgerStorageEngine engine;
    private final LedgerEventStore store;
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<ViewProcessors> running = new ArrayList<>();

    TestLedger() {
        engine = LedgerStorageEngine.builder(database.pool(), RecordedTime.ofAppender(InstantSource.system()))
                .eventSerializer(new EventJson())
                .snapshotSerializer(Jackson3Serializer.builder().build())
                .build();
        store = LedgerEventStore.builder(engine, database.pool()).build();
    }

    /** Appends events, all in one transaction. */
    void append(List<Story.Told> told) {
        List<EventMessage<?>> messages = new ArrayList<>();
        for (Story.Told one : told) {
            long sequence = sequences.merge(one.stream(), 1L, Long::sum) - 1;
            messages.add(new GenericDomainEventMessage<>(
                    "any", one.stream(), sequence, one.event(), MetaData.with("provenance", one.by())));
        }
        store.publish(messages);
    }

    ViewProcessors start(ViewProcessors.Sizes sizes) {
        return start(transactions, sizes);
    }

    ViewProcessors start(Transactions with, ViewProcessors.Sizes sizes) {
        return start(VIEWS, with, sizes);
    }

    ViewProcessors start(List<View<?>> views, Transactions with, ViewProcessors.Sizes sizes) {
        ViewProcessors processors = ready(views, tokens(with, "here"), with, sizes);
        processors.start();
        return processors;
    }

    /** Processors that are not started, as another node may have them. */
    ViewProcessors ready(List<View<?>> views, TokenStore tokens, Transactions with, ViewProcessors.Sizes sizes) {
        ViewProcessors processors =
                new ViewProcessors(views, new ViewProcessors.Surroundings(store, tokens, with, with, history()), sizes);
        running.add(processors);
        return processors;
    }

    /** What a rebuild on this ledger works with. */
    RebuildSurroundings surroundings(ViewProcessors processors, Leaves with) {
        return surroundings(processors, with, database.pool(), transactions);
    }

    /** The same with other connections. */
    RebuildSurroundings surroundings(ViewProcessors processors, Leaves with, DataSource pool, Transactions current) {
        return new RebuildSurroundings(
                pool,
                current,
                current,
                new ProcessorTokens(tokens(current, "here"), current),
                processors,
                with,
                new ViewQuery(pool, ZoneOffset.UTC),
                this::size,
                view -> processors.states().stream()
                        .filter(state -> state.view().equals(view))
                        .mapToLong(ProcessorState::handled)
                        .sum());
    }

    static TokenStore tokens(ConnectionProvider connections, String node) {
        return new OwnedTokens(tokensOf(connections), node);
    }

    static JdbcTokenStore.Builder tokensOf(ConnectionProvider connections) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TokenSchema.builder()
                        .setTokenTable("processing.token")
                        .setProcessorNameColumn("processor")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("changed_at")
                        .build())
                .serializer(Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(
                                mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                        .allowIfSubType("org.axonframework.eventhandling.")
                                        .build()))
                        .build())
                .contentType(byte[].class);
    }

    Leaves history() {
        return new Leaves() {
            @Override
            public List<Recorded<LedgerEvent>> stream(String stream, long size) {
                return read(leaves.stream(stream, size));
            }

            @Override
            public List<Recorded<LedgerEvent>> feature(String feature, long size) {
                return read(leaves.feature(feature, size));
            }

            @Override
            public List<UnreadLeaf> page(long from, int limit) {
                return leaves.from(from, limit).stream()
                        .map(leaf -> new UnreadLeaf(
                                leaf.position(),
                                String.valueOf(leaf.envelope().stream()),
                                () -> LeafReading.read(
                                        leaf.position(), leaf.envelope().leaf())))
                        .toList();
            }
        };
    }

    private static List<Recorded<LedgerEvent>> read(List<Leaf> found) {
        return found.stream()
                .map(leaf -> LeafReading.read(leaf.position(), leaf.envelope().leaf()))
                .toList();
    }

    long size() {
        return leaves.head().size();
    }

    /** Waits until the processors have handled all leaves. */
    void catchUp(ViewProcessors processors) {
        long size = size();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> processors.states().stream().allMatch(state -> isAt(state, size)));
    }

    private static boolean isAt(ProcessorState state, long size) {
        return state.segments() > 0 && state.handled() >= size;
    }

    /** What the tables say of each view after {@code size} leaves. */
    Map<String, String> digests(long size) {
        Map<String, String> digests = new HashMap<>();
        VIEWS.forEach(view -> digests.put(view.name(), views.digest(view, size)));
        return digests;
    }

    List<Recorded<LedgerEvent>> all() {
        return read(leaves.range(0, size()).toList());
    }

    /** What the leaves say of each view after {@code size} of them, without any table. */
    Map<String, String> folded(long size) {
        Map<String, String> digests = new HashMap<>();
        List<Recorded<LedgerEvent>> all = read(leaves.range(0, size).toList());
        VIEWS.forEach(view -> digests.put(view.name(), PlainFold.digest(view, all)));
        return digests;
    }

    @Override
    public void close() {
        running.forEach(ViewProcessors::close);
        store.close();
        engine.close();
        database.close();
    }
}
