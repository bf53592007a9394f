package org.gerch.core.tender;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A tender's events as they were recorded, each with who caused it; a longer history shares all of a shorter one.
 *
 * <p>A state keeps it because a correction changes the past: the state is then folded anew from the corrected events.
 */
public final class History {
    /** Before the first event. */
    public static final History NONE = new History(null, 0, null);

    private final @Nullable History before;
    private final int length;
    private final @Nullable Entry last;

    /** One event and its provenance. */
    public record Entry(TenderEvent event, Provenance by) {}

    private History(@Nullable History before, int length, @Nullable Entry last) {
        this.before = before;
        this.length = length;
        this.last = last;
    }

    History plus(TenderEvent event, Provenance by) {
        return new History(this, length + 1, new Entry(event, by));
    }

    /** How many events; also the {@code seq} of the next one. */
    public int length() {
        return length;
    }

    /** The event with this place in the stream, counted from 0. */
    public Optional<Entry> at(long seq) {
        return seq >= 0 && seq < length ? Optional.of(entries().get((int) seq)) : Optional.empty();
    }

    /** All of it, oldest first. */
    public List<Entry> entries() {
        List<Entry> newestFirst = new ArrayList<>(length);
        for (History at = this; at != null && at.last != null; at = at.before) {
            newestFirst.add(at.last);
        }
        Collections.reverse(newestFirst);
        return Collections.unmodifiableList(newestFirst);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof History that
                && length == that.length
                && entries().equals(that.entries());
    }

    @Override
    public int hashCode() {
        return 31 * length + (last == null ? 0 : last.hashCode());
    }

    @Override
    public String toString() {
        return length + " events";
    }
}
