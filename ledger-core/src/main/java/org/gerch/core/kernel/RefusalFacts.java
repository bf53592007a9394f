package org.gerch.core.kernel;

import java.lang.reflect.RecordComponent;

/** What refusals consist of, looked up once for each kind: the machine makes components and their accessors anew whenever it is asked. */
final class RefusalFacts {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private RefusalFacts() {}

    static RecordComponent[] of(Class<?> refusal) {
        return COMPONENTS.get(refusal);
    }

    static Object valueOf(RecordComponent component, Refusal refusal) {
        try {
            return component.getAccessor().invoke(refusal);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("a refusal must be a public record: " + refusal.getClass(), unreadable);
        }
    }
}
