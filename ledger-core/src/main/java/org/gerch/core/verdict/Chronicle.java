package org.gerch.core.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.view.GrowingList;

/** Recorded events about one thing; within what was recorded, order is by when it happened, then by position. */
record Chronicle(GrowingList<Recorded<TenderEvent>> events) {
    static final Comparator<Recorded<?>> BY_HAPPENING = Chronicle::compare;

    static Chronicle of(List<Recorded<TenderEvent>> events) {
        if (events instanceof GrowingList<Recorded<TenderEvent>> growing) {
            return new Chronicle(growing);
        }
        GrowingList<Recorded<TenderEvent>> all = GrowingList.empty();
        for (Recorded<TenderEvent> recorded : events) {
            all = all.plus(recorded);
        }
        return new Chronicle(all);
    }

    Chronicle and(Recorded<TenderEvent> next) {
        return new Chronicle(events.plus(next));
    }

    <E extends TenderEvent> Stream<Recorded<E>> all(Class<E> type) {
        return events.stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .map(recorded -> recorded.with(type.cast(recorded.event())));
    }

    <E extends TenderEvent> Optional<Recorded<E>> last(Class<E> type) {
        Recorded<TenderEvent> latest = null;
        for (Recorded<TenderEvent> recorded : events) {
            if (type.isInstance(recorded.event()) && (latest == null || compare(recorded, latest) > 0)) {
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

    private static int compare(Recorded<?> one, Recorded<?> other) {
        int happened = one.happenedAt().compareTo(other.happenedAt());
        return happened == 0 ? Long.compare(one.position(), other.position()) : happened;
    }
}
