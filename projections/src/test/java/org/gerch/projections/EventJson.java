package org.gerch.projections;

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

/** Events with their permanent names and canonical bytes, as the application stores them. */
final class EventJson implements Serializer {
    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        byte[] bytes = object instanceof MetaData metaData
                ? Wire.canonical(metaData.get("provenance"))
                : EventCatalogue.encode((LedgerEvent) object);
        return new SimpleSerializedObject<>(
                converter.convert(bytes, representation), representation, typeForClass(object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        byte[] bytes = converter.convert(serialized, byte[].class).getData();
        SerializedType type = serialized.getType();
        return (T)
                (type.getName().equals(MetaData.class.getName())
                        ? MetaData.with("provenance", Wire.mapper().readValue(bytes, Provenance.class))
                        : EventCatalogue.decode(type.getName(), Integer.parseInt(type.getRevision()), bytes));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getName().equals(MetaData.class.getName())
                ? MetaData.class
                : EventCatalogue.classOf(type.getName());
    }

    @Override
    public SerializedType typeForClass(Class type) {
        if (MetaData.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(MetaData.class.getName(), null);
        }
        EventType permanent = EventCatalogue.typeOf(type);
        return new SimpleSerializedType(permanent.name(), Integer.toString(permanent.rev()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
