package org.gerch.core.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All entries of one short stream, each as corrected since; an entry's index is its place in the stream.
 *
 * <p>For streams of some dozens of entries: what they amount to is read from them when asked, so there is nothing else to
 * keep true.
 */
public record Entries<E extends LedgerEvent>(List<E> all) {
    public Entries {
        all = List.copyOf(all);
    }

    public Entries<E> and(E event) {
        List<E> more = new ArrayList<>(all.size() + 1);
        more.addAll(all);
        more.add(event);
        return new Entries<>(more);
    }

    /** The same entries, one of them as it should have been. */
    public Entries<E> corrected(Correction correction, Correction.Correctable<E> correctable) {
        E entry = at(correction.seq());
        if (entry == null) {
            return this;
        }
        List<E> corrected = new ArrayList<>(all);
        corrected.set((int) correction.seq(), correction.applyTo(entry, correctable));
        return new Entries<>(corrected);
    }

    public @Nullable E at(long seq) {
        return seq >= 0 && seq < all.size() ? all.get((int) seq) : null;
    }

    public <F extends E> Stream<F> of(Class<F> type) {
        return all.stream().filter(type::isInstance).map(type::cast);
    }

    /** The latest entry of one type; null if there is none. */
    public <F extends E> @Nullable F last(Class<F> type) {
        for (int i = all.size() - 1; i >= 0; i--) {
            E entry = all.get(i);
            if (type.isInstance(entry)) {
                return type.cast(entry);
            }
        }
        return null;
    }
}
