package org.gerch.projections.writing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The streams of a view that stopped, as they were when a batch began, and what the batch adds.
 *
 * <p>Used by one thread at a time.
 */
public final class DeadLetters {
    private final Map<String, DeadLetter> known = new HashMap<>();
    private final Map<String, DeadLetter> stopped = new HashMap<>();
    private final Map<String, DeadLetter> longer = new HashMap<>();

    public DeadLetters(Collection<DeadLetter> known) {
        known.forEach(letter -> this.known.put(letter.stream(), letter));
    }

    public boolean holds(String stream) {
        return known.containsKey(stream) || stopped.containsKey(stream);
    }

    /** The stream stops at this leaf. */
    public void stop(String stream, long position, Throwable failure) {
        stopped.put(stream, DeadLetter.of(stream, position, failure));
    }

    /** One more leaf of a stopped stream waits. */
    public void waits(String stream, long position) {
        stopped.computeIfPresent(stream, (name, letter) -> letter.oneMore(position));
        known.computeIfPresent(stream, (name, letter) -> {
            DeadLetter more = letter.oneMore(position);
            longer.put(stream, more);
            return more;
        });
    }

    /** Those that this batch stopped. */
    Collection<DeadLetter> stopped() {
        return stopped.values();
    }

    /** Those that were there before and have one more event waiting. */
    Collection<DeadLetter> longer() {
        return longer.values();
    }

    public List<DeadLetter> all() {
        Map<String, DeadLetter> all = new HashMap<>(known);
        all.putAll(stopped);
        return List.copyOf(all.values());
    }
}
