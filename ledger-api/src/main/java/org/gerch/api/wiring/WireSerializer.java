package org.gerch.api.wiring;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.wire.EventCatalogue;
import org.gerch.core.wire.EventType;
import org.gerch.core.wire.ProvenanceReading;
import org.jspecify.annotations.Nullable;

/**
 * Gives Axon's events the ledger's own permanent names and canonical bytes.
 *
 * <p>Of a message's metadata only the provenance is kept: it is the leaf's {@code meta}. Anything but an event of the catalogue
 * is refused, so that nothing gets into the log by the framework's own ways.
 */
final class WireSerializer implements Serializer {
    /** The metadata entry that holds the event's {@link Provenance}. */
    static final String PROVENANCE = "provenance";

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        if (object instanceof LedgerEvent event) {
            return serialized(EventCatalogue.encode(event), expectedRepresentation, typeForClass(event.getClass()));
        }
        if (object instanceof MetaData metaData && metaData.get(PROVENANCE) instanceof Provenance by) {
            return serialized(Wire.canonical(by), expectedRepresentation, typeForClass(MetaData.class));
        }
        throw new IllegalArgumentException(
                object instanceof MetaData
                        ? "an event without provenance is not stored"
                        : "no event of the ledger: " + object);
    }

    private <T> SerializedObject<T> serialized(byte[] bytes, Class<T> representation, SerializedType type) {
        return new SimpleSerializedObject<>(converter.convert(bytes, representation), representation, type);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return converter.canConvert(byte[].class, expectedRepresentation);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        byte[] bytes = converter.convert(serialized, byte[].class).getData();
        SerializedType type = serialized.getType();
        if (isMetaData(type)) {
            return (T) MetaData.with(PROVENANCE, ProvenanceReading.read(bytes));
        }
        return (T) EventCatalogue.decode(type.getName(), Integer.parseInt(type.getRevision()), bytes);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return isMetaData(type) ? MetaData.class : EventCatalogue.classOf(type.getName());
    }

    private static boolean isMetaData(SerializedType type) {
        return type.getName().equals(MetaData.class.getName());
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == MetaData.class) {
            return new SimpleSerializedType(MetaData.class.getName(), null);
        }
        EventType permanent = EventCatalogue.typeOf(java.util.Objects.requireNonNull(type));
        return new SimpleSerializedType(permanent.name(), Integer.toString(permanent.rev()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
