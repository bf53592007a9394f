package org.gerch.projections.writing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.view.View;
import org.gerch.projections.Leaves;
import org.gerch.projections.LongWork;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of one view.
 *
 * <p>An {@link EventHandlerInvoker} and no annotated handler: it needs the segment, takes part in every batch, and must be told
 * of adopted rules in all segments at once. It accepts every event it is handed, those of other features for nothing but
 * their token, so that the view says truly how far it has come. Rows are written when the batch is about to be committed.
 *
 * @param <S> what the view knows of one stream
 */
final class ViewProjection<S> implements EventHandlerInvoker {
    private final View<S> view;
    private final Leaves leaves;
    private final ConnectionProvider connections;
    private final int remembered;
    private final ViewTable table;
    private final DeadLetterTable deadLetters;
    private final Map<Segment, SegmentMemory<S>> memories = new ConcurrentHashMap<>();

    /**
     * Makes the projection of a view.
     *
     * @param connections give the connection of the current transaction
     * @param remembered how many streams each segment keeps in memory
     */
    ViewProjection(View<S> view, Leaves leaves, ConnectionProvider connections, int remembered) {
        this.view = view;
        this.leaves = leaves;
        this.connections = connections;
        this.remembered = remembered;
        this.table = new ViewTable(view.name());
        this.deadLetters = new DeadLetterTable(view.name());
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    /** Whether an event can change any of its rows. */
    boolean concerns(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                && ViewWriter.concerns(view, event.getAggregateIdentifier());
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws SQLException {
        ViewWriter<S> writer = writer(segment);
        if (!(message instanceof DomainEventMessage<?> event) || !concerns(event)) {
            return;
        }
        Recorded<LedgerEvent> recorded;
        try {
            recorded = recorded(event);
        } catch (RuntimeException unreadable) {
            writer.unreadable(event.getAggregateIdentifier(), position(event), unreadable);
            return;
        }
        writer.handle(recorded);
    }

    private ViewWriter<S> writer(Segment segment) {
        UnitOfWork<?> transaction = CurrentUnitOfWork.get().root();
        String key = view.name() + "/" + segment;
        @Nullable ViewWriter<S> known = transaction.getResource(key);
        return known == null ? begin(transaction, key, segment) : known;
    }

    private ViewWriter<S> begin(UnitOfWork<?> transaction, String key, Segment segment) {
        SegmentMemory<S> memory = memories.computeIfAbsent(segment, one -> new SegmentMemory<>(remembered));
        Batch<S> batch = new Batch<>(view, leaves, memory);
        ViewWriter<S> writer =
                new ViewWriter<>(view, table, connections, segment::matches, new DeadLetters(stopped()), batch);
        transaction.resources().put(key, writer);
        transaction.onPrepareCommit(ignored -> finish(writer));
        transaction.afterCommit(ignored -> batch.keep());
        return writer;
    }

    /** Read for every batch: a retry, here or on another node, may have let a stream go on. */
    private List<DeadLetter> stopped() {
        try (Connection connection = connections.getConnection()) {
            return deadLetters.read(connection);
        } catch (SQLException failed) {
            throw new ViewNotWritten(view.name(), failed);
        }
    }

    private void finish(ViewWriter<S> writer) {
        try (Connection connection = connections.getConnection()) {
            table.commitSoon(connection);
            writer.write();
            deadLetters.write(connection, writer.stopped());
        } catch (SQLException failed) {
            throw new ViewNotWritten(view.name(), failed);
        }
    }

    private static long position(DomainEventMessage<?> event) {
        return ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
    }

    private static Recorded<LedgerEvent> recorded(DomainEventMessage<?> event) {
        long position = position(event);
        if (!(event.getMetaData().get("provenance") instanceof Provenance by)) {
            throw new IllegalStateException("the event at " + position + " does not say where it comes from");
        }
        return new Recorded<>(
                position,
                event.getTimestamp(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                UUID.fromString(event.getIdentifier()),
                (LedgerEvent) event.getPayload(),
                by);
    }

    /** Before a replay: the rows go, in the transaction that sets the tokens back. */
    @Override
    public void performReset() {
        memories.clear();
        try (Connection connection = connections.getConnection()) {
            LongWork.WHOLE_TABLE.allow(connection);
            table.empty(connection);
            deadLetters.replace(connection, List.of());
        } catch (SQLException failed) {
            throw new ViewNotWritten(view.name(), failed);
        }
    }

    /** Another node may work on the segment before it comes back. */
    @Override
    public void segmentReleased(Segment segment) {
        memories.remove(segment);
    }
}
