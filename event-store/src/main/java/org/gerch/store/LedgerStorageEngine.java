package org.gerch.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Stores Axon's events as leaves of one verifiable log in PostgreSQL.
 *
 * <p>An event's token is its leaf's position: from 0, without gaps. What is appended in one call is stored all together or not
 * at all. Appending parks the calling thread until the events are durable; while a unit of work prepares its commit it only
 * queues them, and the unit of work parks in its commit phase ({@link AppendChain}). Besides what Axon expects it throws
 * {@link StoreFailure}.
 */
public final class LedgerStorageEngine extends BatchingEventStorageEngine implements AutoCloseable {
    /** Short enough that a restarted database is noticed, long enough that it costs nothing under load. */
    private static final Duration TRUSTED_SILENCE = Duration.ofSeconds(5);

    private final Snapshots snapshots;
    private final LeafReader leaves;
    private final KnownHead knownHead = new KnownHead();
    private final Appender appender;

    private LedgerStorageEngine(Builder builder) {
        super(builder);
        this.snapshots = new Snapshots(builder.dataSource);
        this.leaves = new LeafReader(builder.dataSource);
        AppendSession session = new AppendSession(builder.dataSource, builder.answerTimeout, TRUSTED_SILENCE);
        LogWriter writer = new LogWriter(session, builder.recordedTime, builder.halt);
        this.appender =
                new Appender(writer, builder.queueCapacity, builder.largestBatch, builder.appendListener, knownHead);
    }

    /**
     * Builds an engine on a migrated database.
     *
     * @param dataSource connections on which {@link LedgerMigrations#SET_ROLE} was run; one of them is kept for appending
     * @param recordedTime {@link RecordedTime#ofAppender} in a ledger
     */
    public static Builder builder(DataSource dataSource, RecordedTime recordedTime) {
        return new Builder(dataSource, recordedTime);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (isPreparingCommit()) {
            appendInCommit(AppendChain.of(CurrentUnitOfWork.get()), events, serializer);
        } else {
            AppendRequest request = queue(events, serializer, List.of());
            await(request, events.getFirst());
        }
    }

    private static boolean isPreparingCommit() {
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().phase() == UnitOfWork.Phase.PREPARE_COMMIT;
    }

    private void appendInCommit(AppendChain chain, List<? extends EventMessage<?>> events, Serializer serializer) {
        AppendRequest request = queue(events, serializer, chain.basis());
        EventMessage<?> first = events.getFirst();
        chain.queued(request, () -> await(request, first));
    }

    private AppendRequest queue(
            List<? extends EventMessage<?>> events, Serializer serializer, List<AppendRequest> restsOn) {
        try {
            AppendRequest request = EventDrafts.request(events, serializer, restsOn);
            appender.queue(request);
            return request;
        } catch (AppendConflict conflict) {
            throw translated(conflict, events.getFirst());
        }
    }

    private void await(AppendRequest request, EventMessage<?> first) {
        try {
            request.await();
        } catch (AppendConflict conflict) {
            throw translated(conflict, first);
        }
    }

    private RuntimeException translated(AppendConflict conflict, EventMessage<?> first) {
        handlePersistenceException(conflict, first);
        return conflict;
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return snapshots.read(aggregateIdentifier);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return leaves.from(positionAfter(lastToken), batchSize).stream()
                .map(LeafEventData::of)
                .toList();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return leaves.stream(aggregateIdentifier, firstSequenceNumber, Long.MAX_VALUE, batchSize).stream()
                .map(LeafEventData.OfStream::of)
                .toList();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        OptionalLong last = leaves.lastSequence(aggregateIdentifier);
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    /** The token before the first leaf. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(leaves.head().size() - 1);
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(leaves.sizeBefore(dateTime) - 1);
    }

    /**
     * The position from which a reader with this token goes on.
     *
     * @throws IllegalArgumentException when the token is of another kind of store
     */
    static long positionAfter(@Nullable TrackingToken token) {
        TrackingToken lower = token == null ? null : WrappedToken.unwrapLowerBound(token);
        if (lower == null) {
            return 0;
        }
        if (lower instanceof GlobalSequenceTrackingToken last) {
            return last.getGlobalIndex() + 1;
        }
        throw new IllegalArgumentException("not a token of this log: " + lower);
    }

    KnownHead knownHead() {
        return knownHead;
    }

    EventUpcaster upcaster() {
        return upcasterChain;
    }

    LeafReader leaves() {
        return leaves;
    }

    /** Takes no more appends, stores those that are waiting and gives the connection back. */
    @Override
    public void close() {
        appender.close();
    }

    /** What an engine is made of; serialisers are required, everything else has a default. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {
        private final DataSource dataSource;
        private final RecordedTime recordedTime;
        private int queueCapacity = 8_192;
        private int largestBatch = 2_000;
        private Duration answerTimeout = Duration.ofSeconds(30);
        private AppendListener appendListener = (appends, leaves, nanos) -> {};
        private Halt halt = new Halt();

        private Builder(DataSource dataSource, RecordedTime recordedTime) {
            this.dataSource = dataSource;
            this.recordedTime = recordedTime;
            persistenceExceptionResolver(AppendConflict.class::isInstance);
        }

        /** How many appends may wait before further ones are refused with {@link AppendQueueFull}; default 8192. */
        public Builder queueCapacity(int appends) {
            this.queueCapacity = appends;
            return this;
        }

        /** About how many events one transaction holds; default 2000. An append is never divided. */
        public Builder largestBatch(int leaves) {
            this.largestBatch = leaves;
            return this;
        }

        /** How long the database may be silent while it stores before it counts as lost; default 30 s. */
        public Builder answerTimeout(Duration timeout) {
            this.answerTimeout = timeout;
            return this;
        }

        /** Whom to tell of every stored batch; default nobody. */
        public Builder appendListener(AppendListener listener) {
            this.appendListener = listener;
            return this;
        }

        /** What stops the appending; default nothing but what the engine itself finds. */
        public Builder halt(Halt halt) {
            this.halt = halt;
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer eventSerializer) {
            super.eventSerializer(eventSerializer);
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer snapshotSerializer) {
            super.snapshotSerializer(snapshotSerializer);
            return this;
        }

        @Override
        public Builder batchSize(int batchSize) {
            super.batchSize(batchSize);
            return this;
        }

        /** The finished engine; its appender is running. */
        public LedgerStorageEngine build() {
            return new LedgerStorageEngine(this);
        }
    }
}
