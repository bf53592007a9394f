package org.gerch.core.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/**
 * The latest of some events by when they happened; where a source dates none of them, the last recorded.
 *
 * @param dated the latest whose date is known
 * @param any the latest of all
 */
record Latest(
        @Nullable Recorded<TenderEvent> dated, @Nullable Recorded<TenderEvent> any) {
    static final Latest NONE = new Latest(null, null);

    Latest and(Recorded<TenderEvent> next) {
        return new Latest(dateOf(next) == null ? dated : later(dated, next), later(any, next));
    }

    static Latest of(List<Recorded<TenderEvent>> events) {
        Recorded<TenderEvent> dated = null;
        Recorded<TenderEvent> any = null;
        for (Recorded<TenderEvent> next : events) {
            dated = dateOf(next) == null ? dated : later(dated, next);
            any = later(any, next);
        }
        return new Latest(dated, any);
    }

    Optional<Recorded<TenderEvent>> step() {
        return Optional.ofNullable(dated == null ? any : dated);
    }

    /** When it happened; absent where an import's source does not say, since its arrival here is no such date. */
    static @Nullable Instant dateOf(Recorded<?> recorded) {
        return recorded.by().imported() ? recorded.by().occurredAt() : recorded.happenedAt();
    }

    private static Recorded<TenderEvent> later(@Nullable Recorded<TenderEvent> known, Recorded<TenderEvent> next) {
        return known == null || Chronicle.BY_HAPPENING.compare(next, known) > 0 ? next : known;
    }
}
