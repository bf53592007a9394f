package org.gerch.projections.writing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RulesEvent.RulesAdopted;
import org.gerch.core.view.View;
import org.gerch.projections.Leaves;

/**
 * Keeps the rows of one view.
 *
 * <p>An {@link EventHandlerInvoker} and no annotated handler: it needs the segment, takes part in every batch, and must be told
 * of adopted rules in all segments at once. It accepts every event, those of other features for nothing but their token, so
 * that the view says truly how far it has come. Rows are written when the batch is about to be committed.
 *
 * @param <S> what the view knows of one stream
 */
final class ViewProjection<S> implements EventHandlerInvoker {
    private static final String RULES = "rules";
    /** Rows in one statement; only judging everything anew ever has more. */
    private static final int LARGEST_WRITE = 5_000;

    private final View<S> view;
    private final Leaves leaves;
    private final ConnectionProvider connections;
    private final int remembered;
    private final ViewTable table;
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
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws SQLException {
        Batch<S> batch = batch(segment);
        if (!(message instanceof DomainEventMessage<?> event)) {
            return;
        }
        String stream = event.getAggregateIdentifier();
        String feature = Streams.feature(stream);
        if (feature.equals(view.feature())) {
            if (segment.matches(stream)) {
                batch.fold(recorded(event));
            }
        } else if (view.judges() && feature.equals(RULES)) {
            adopt(recorded(event), batch, segment);
        }
        if (batch.changes().size() > LARGEST_WRITE) {
            write(batch);
        }
    }

    private Batch<S> batch(Segment segment) {
        UnitOfWork<?> transaction = CurrentUnitOfWork.get().root();
        return transaction.getOrComputeResource(view.name() + "/" + segment, key -> {
            SegmentMemory<S> memory = memories.computeIfAbsent(segment, one -> new SegmentMemory<>(remembered));
            Batch<S> batch = new Batch<>(view, leaves, memory);
            transaction.onPrepareCommit(ignored -> finish(batch));
            transaction.afterCommit(ignored -> batch.keep());
            return batch;
        });
    }

    private void adopt(Recorded<LedgerEvent> adoption, Batch<S> batch, Segment segment) throws SQLException {
        // Rows of earlier events in this batch are judged anew too: they must be in the table to be found.
        write(batch);
        RuleBook before = batch.adopt(adoption);
        Set<String> streams = new HashSet<>(batch.streams());
        try (Connection connection = connections.getConnection()) {
            streams.addAll(table.standing(connection));
        }
        for (String stream : streams) {
            if (segment.matches(stream) && isInScope(stream, adoption.event())) {
                batch.judgeAnew(stream, adoption.position(), before);
            }
            if (batch.changes().size() > LARGEST_WRITE) {
                write(batch);
            }
        }
    }

    private static boolean isInScope(String stream, LedgerEvent event) {
        return event instanceof RulesAdopted adopted && adopted.scope().covers(new TenderId(Streams.id(stream)));
    }

    private void finish(Batch<S> batch) {
        try (Connection connection = connections.getConnection()) {
            table.commitSoon(connection);
            table.write(connection, batch.changes());
        } catch (SQLException failed) {
            throw new ViewNotWritten(view.name(), failed);
        }
    }

    private void write(Batch<S> batch) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            table.write(connection, batch.changes());
        }
        batch.changes().clear();
    }

    private static Recorded<LedgerEvent> recorded(DomainEventMessage<?> event) {
        long position =
                ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
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
            table.empty(connection);
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
