package org.gerch.core.tender;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.gerch.core.kernel.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * Reads and replaces one component inside nested records, named by a path such as {@code content.price.amount}.
 *
 * <p>A component's name is also its name in the event's JSON, so a path means the same in a command and here.
 */
final class RecordPath {
    private RecordPath() {}

    /** The value at the path; absent if it, or anything on the way to it, is absent. */
    static Optional<Object> value(Record holder, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Optional<Object> here = Arrays.stream(holder.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> read(holder, component));
        return dot < 0 ? here : here.flatMap(inner -> value((Record) inner, path.substring(dot + 1)));
    }

    /**
     * A copy with another value at the path.
     *
     * @throws Malformed if nothing is there, or the record refuses the value
     */
    static Record with(Record holder, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return replacing(holder, path, value);
        }
        String name = path.substring(0, dot);
        Record inner = (Record) value(holder, name).orElseThrow(() -> new Malformed(path, "is not there"));
        return replacing(holder, name, with(inner, path.substring(dot + 1), value));
    }

    private static Record replacing(Record holder, String name, Object value) {
        RecordComponent[] components = holder.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals(name) ? value : read(holder, component))
                .toArray();
        try {
            return holder.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new Malformed(name, "was refused: " + refused.getCause());
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalStateException("an event must be a public record: " + holder.getClass(), notPublic);
        }
    }

    private static @Nullable Object read(Record holder, RecordComponent component) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalStateException("an event must be a public record: " + holder.getClass(), notPublic);
        }
    }
}
