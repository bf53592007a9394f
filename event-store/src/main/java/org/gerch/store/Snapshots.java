package org.gerch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** The newest snapshot of each stream: a shortcut for loading, no part of the log. */
final class Snapshots {
    private final Database database;

    Snapshots(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metaData = snapshot.serializeMetaData(serializer, byte[].class);
        database.update(
                Sql.STORE_SNAPSHOT,
                snapshot.getAggregateIdentifier(),
                snapshot.getSequenceNumber(),
                snapshot.getTimestamp(),
                snapshot.getIdentifier(),
                snapshot.getType(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metaData.getData());
    }

    Stream<? extends DomainEventData<?>> read(String stream) {
        return database.query(Sql.SNAPSHOT, row -> entry(stream, row), stream).stream();
    }

    private static DomainEventData<byte[]> entry(String stream, ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString(4),
                stream,
                row.getLong(1),
                row.getString(3),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getBytes(7),
                row.getBytes(8));
    }
}
