package org.gerch.store;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** A leaf in the shape in which Axon reads events: payload and metadata are cut out of its bytes. */
sealed class LeafEventData implements TrackedEventData<byte[]> {
    private final Leaf leaf;

    private LeafEventData(Leaf leaf) {
        this.leaf = leaf;
    }

    static LeafEventData of(Leaf leaf) {
        String stream = leaf.envelope().stream();
        return stream == null ? new LeafEventData(leaf) : new OfStream(leaf, stream);
    }

    /** Only events of a stream are domain events: Axon tells them apart by this type. */
    static final class OfStream extends LeafEventData implements DomainEventData<byte[]> {
        private final String stream;
        private final long sequence;

        private OfStream(Leaf leaf, String stream) {
            super(leaf);
            this.stream = stream;
            this.sequence = leaf.envelope().sequence();
        }

        static OfStream of(Leaf leaf) {
            String stream = leaf.envelope().stream();
            if (stream == null) {
                throw new IllegalStateException(
                        "leaf " + leaf.position() + " is indexed under a stream it does not name");
            }
            return new OfStream(leaf, stream);
        }

        /** What comes before the first slash of the stream, such as {@code tender}; the whole name when there is none. */
        @Override
        public String getType() {
            int slash = stream.indexOf('/');
            return slash < 0 ? stream : stream.substring(0, slash);
        }

        @Override
        public String getAggregateIdentifier() {
            return stream;
        }

        @Override
        public long getSequenceNumber() {
            return sequence;
        }
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(leaf.position());
    }

    @Override
    public String getEventIdentifier() {
        return leaf.envelope().eventId();
    }

    @Override
    public Instant getTimestamp() {
        return leaf.envelope().at();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(leaf.envelope().meta(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        Envelope envelope = leaf.envelope();
        return new SimpleSerializedObject<>(
                envelope.data(), byte[].class, envelope.type(), revision(envelope.revision()));
    }

    private static @Nullable String revision(int revision) {
        return revision == 0 ? null : Integer.toString(revision);
    }
}
