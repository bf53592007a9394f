package org.gerch.core.tender;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Immutable maps and sets that keep the order of first entry, so that equal histories decide equally. */
final class Ordered {
    private Ordered() {}

    static <K, V> Map<K, V> with(Map<K, V> before, K key, V value) {
        Map<K, V> after = new LinkedHashMap<>(before);
        after.put(key, value);
        return Collections.unmodifiableMap(after);
    }

    static <T> Set<T> with(Set<T> before, T value) {
        Set<T> after = new LinkedHashSet<>(before);
        after.add(value);
        return Collections.unmodifiableSet(after);
    }
}
