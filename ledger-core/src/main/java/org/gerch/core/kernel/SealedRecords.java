package org.gerch.core.kernel;

import java.util.Arrays;
import java.util.stream.Stream;

/** The records of a sealed interface, such as all events of a tender. */
public final class SealedRecords {
    private SealedRecords() {}

    /** Its own and those of the interfaces it permits, in the order in which they are named there. */
    public static Stream<Class<?>> of(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedRecords::of);
    }
}
