package org.gerch.api.page;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/** Finds every text that events commit to, so that the erasable store is asked once. */
public final class Commitments {
    private Commitments() {}

    public static Set<Commitment> in(Collection<? extends Recorded<?>> events) {
        Set<Commitment> found = new HashSet<>();
        events.forEach(recorded -> collect(recorded.event(), found));
        return found;
    }

    private static void collect(@Nullable Object value, Set<Commitment> found) {
        if (value instanceof Commitment commitment) {
            found.add(commitment);
        } else if (value instanceof Iterable<?> many) {
            many.forEach(one -> collect(one, found));
        } else if (value instanceof Record parts) {
            for (RecordComponent component : parts.getClass().getRecordComponents()) {
                collect(componentOf(parts, component), found);
            }
        }
    }

    private static @Nullable Object componentOf(Record holder, RecordComponent component) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("an event must be a public record: " + holder.getClass(), unreadable);
        }
    }
}
