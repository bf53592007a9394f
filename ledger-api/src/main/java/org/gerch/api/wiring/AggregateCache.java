package org.gerch.api.wiring;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the states of streams that were lately decided on, so that a command need not read its stream again.
 *
 * <p>Another node's append makes an entry stale without this one knowing, and an append that fails makes it one of events that
 * never were: a refusal is therefore decided a second time from the stored events, and a wrong acceptance fails at the append.
 */
@Component(AggregateCache.NAME)
public final class AggregateCache implements Cache {
    /** For {@code @Aggregate(cache = AggregateCache.NAME)}. */
    public static final String NAME = "aggregateCache";

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> states;

    public AggregateCache(@Value("${gerch.cache.streams:20000}") long streams) {
        this.states = Caffeine.newBuilder().maximumSize(streams).build();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <K, V> @Nullable V get(K key) {
        return (V) states.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        states.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return states.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return states.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        states.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return states.asMap().containsKey(key);
    }

    /** Nobody listens: Axon's repositories for aggregates don't register any. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
