package org.gerch.core.wire;

import java.time.Instant;
import java.util.UUID;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a leaf: {@code {"at","data","id","meta","rev","seq","stream","type","v":1}}.
 *
 * <p>The leaf's bytes are what was hashed; this only reads them.
 */
public final class LeafReading {
    private LeafReading() {}

    /**
     * The event whose leaf was taken apart already.
     *
     * @param data the payload's bytes
     * @param meta the bytes of where it comes from
     * @throws UnknownEvent if this version of the program does not know the event
     */
    public static Recorded<LedgerEvent> read(
            long position,
            Instant at,
            String stream,
            long seq,
            String id,
            String type,
            int rev,
            byte[] data,
            byte[] meta) {
        return new Recorded<>(
                position,
                at,
                stream,
                seq,
                UUID.fromString(id),
                EventCatalogue.decode(type, rev, data),
                ProvenanceReading.read(meta));
    }

    /**
     * The event in a leaf.
     *
     * @param position the leaf's index, which is not in the leaf
     * @param leaf its exact bytes
     * @throws UnknownEvent if this version of the program does not know the event
     */
    public static Recorded<LedgerEvent> read(long position, byte[] leaf) {
        JsonNode envelope = Wire.mapper().readTree(leaf);
        int rev = envelope.required("rev").intValue();
        LedgerEvent event = EventCatalogue.decode(
                envelope.required("type").stringValue(), rev, (ObjectNode) envelope.required("data"));
        return new Recorded<>(
                position,
                Instant.parse(envelope.required("at").stringValue()),
                envelope.required("stream").stringValue(),
                envelope.required("seq").longValue(),
                UUID.fromString(envelope.required("id").stringValue()),
                event,
                Wire.mapper().treeToValue(envelope.required("meta"), Provenance.class));
    }
}
