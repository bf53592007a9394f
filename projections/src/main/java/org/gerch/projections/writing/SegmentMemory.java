package org.gerch.projections.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gerch.core.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * What one segment of a view remembers between batches: only what was committed, and of streams only those it met last.
 *
 * <p>A shortcut: everything in it can be read from the leaves again. Used by one thread at a time, as segments are.
 */
final class SegmentMemory<S> {
    private final Map<String, StreamState<S>> streams;
    private @Nullable RuleBook rules;

    SegmentMemory(int capacity) {
        this.streams = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, StreamState<S>> eldest) {
                return size() > capacity;
            }
        };
    }

    @Nullable
    StreamState<S> stream(String stream) {
        return streams.get(stream);
    }

    /** All rules adopted so far; null before they were asked for. */
    @Nullable
    RuleBook rules() {
        return rules;
    }

    void keep(Map<String, StreamState<S>> folded, @Nullable RuleBook adopted) {
        streams.putAll(folded);
        rules = adopted;
    }

    void forgetStreams() {
        streams.clear();
    }
}
