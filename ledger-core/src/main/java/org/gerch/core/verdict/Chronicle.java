package org.gerch.core.verdict;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderEvent;

/** Recorded events about one thing; within what was recorded, order is by when it happened, then by position. */
record Chronicle(List<Recorded<TenderEvent>> events) {
    static final Comparator<Recorded<?>> BY_HAPPENING =
            Comparator.<Recorded<?>, Instant>comparing(Recorded::happenedAt).thenComparingLong(Recorded::position);

    <E extends TenderEvent> Stream<Recorded<E>> all(Class<E> type) {
        return events.stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .map(recorded -> recorded.with(type.cast(recorded.event())));
    }

    <E extends TenderEvent> Optional<Recorded<E>> last(Class<E> type) {
        Recorded<TenderEvent> latest = null;
        for (Recorded<TenderEvent> recorded : events) {
            if (type.isInstance(recorded.event()) && (latest == null || BY_HAPPENING.compare(recorded, latest) > 0)) {
                latest = recorded;
            }
        }
        return latest == null ? Optional.empty() : Optional.of(latest.with(type.cast(latest.event())));
    }

    boolean has(Class<? extends TenderEvent> type) {
        for (Recorded<TenderEvent> recorded : events) {
            if (type.isInstance(recorded.event())) {
                return true;
            }
        }
        return false;
    }

    Optional<Recorded<TenderEvent>> last() {
        return events.stream().max(BY_HAPPENING);
    }
}
