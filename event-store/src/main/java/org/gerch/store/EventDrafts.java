package org.gerch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Makes an append of Axon's event messages: serialises them and takes out what travels in their metadata but is no part of it. */
final class EventDrafts {
    private static final Set<String> TRANSIENT = Set.of(CommandStamp.METADATA_KEY, ErasableRow.METADATA_KEY);

    private EventDrafts() {}

    /**
     * The append of some events, in their order.
     *
     * @param restsOn the appends they were decided on
     * @throws LeafTooLarge when an event does not fit into a leaf
     * @throws AppendConflict when two of them cannot both be stored
     */
    static AppendRequest request(
            List<? extends EventMessage<?>> events, Serializer serializer, List<AppendRequest> restsOn) {
        List<DraftLeaf> leaves = new ArrayList<>(events.size());
        List<ErasableRow> erasables = new ArrayList<>();
        for (EventMessage<?> event : events) {
            leaves.add(draft(event, leaves.size(), serializer));
            if (event.getMetaData().get(ErasableRow.METADATA_KEY) instanceof List<?> rows) {
                rows.forEach(row -> erasables.add((ErasableRow) row));
            }
        }
        return new AppendRequest(leaves, erasables, restsOn);
    }

    private static DraftLeaf draft(EventMessage<?> event, int ordinal, Serializer serializer) {
        SerializedObject<byte[]> data = event.serializePayload(serializer, byte[].class);
        MetaData kept = event.getMetaData().withoutKeys(TRANSIENT);
        SerializedObject<byte[]> meta = serializer.serialize(kept, byte[].class);
        @Nullable String stream = event instanceof DomainEventMessage<?> of ? of.getAggregateIdentifier() : null;
        return new DraftLeaf(
                stream,
                event instanceof DomainEventMessage<?> of ? of.getSequenceNumber() : -1,
                event.getIdentifier(),
                data.getType().getName(),
                revision(data.getType()),
                event.getTimestamp(),
                event.getMetaData().get(CommandStamp.METADATA_KEY) instanceof CommandStamp stamp ? stamp : null,
                ordinal,
                data.getData(),
                meta.getData());
    }

    private static int revision(SerializedType type) {
        String revision = type.getRevision();
        if (revision == null) {
            return 0;
        }
        try {
            return Integer.parseUnsignedInt(revision);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "the revision of " + type.getName() + " must be a whole number: " + revision, notANumber);
        }
    }
}
