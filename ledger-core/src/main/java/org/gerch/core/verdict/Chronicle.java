package org.gerch.core.verdict;

import java.util.ArrayList;
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
        return new Chronicle(GrowingList.of(events));
    }

    Chronicle and(Recorded<TenderEvent> next) {
        return new Chronicle(events.plus(next));
    }

    Chronicle and(List<Recorded<TenderEvent>> next) {
        Chronicle more = this;
        for (Recorded<TenderEvent> recorded : next) {
            more = more.and(recorded);
        }
        return more;
    }

    <E extends TenderEvent> Stream<Recorded<E>> all(Class<E> type) {
        return events(type).stream();
    }

    /** Those of a type, in the order of their positions. */
    <E extends TenderEvent> List<Recorded<E>> events(Class<E> type) {
        List<Recorded<E>> found = List.of();
        for (int index = 0; index < events.size(); index++) {
            if (type.isInstance(events.get(index).event())) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(as(events.get(index)));
            }
        }
        return found;
    }

    /** The same record of what has been found to be of the type. */
    @SuppressWarnings("unchecked") // A record never changes, so that it may be read as one of its event's own type.
    private static <E extends TenderEvent> Recorded<E> as(Recorded<TenderEvent> recorded) {
        return (Recorded<E>) (Recorded<?>) recorded;
    }

    <E extends TenderEvent> Optional<Recorded<E>> last(Class<E> type) {
        Recorded<TenderEvent> latest = null;
        for (int index = 0; index < events.size(); index++) {
            Recorded<TenderEvent> recorded = events.get(index);
            if (type.isInstance(recorded.event()) && (latest == null || compare(recorded, latest) > 0)) {
                latest = recorded;
            }
        }
        return latest == null ? Optional.empty() : Optional.of(as(latest));
    }

    boolean has(Class<? extends TenderEvent> type) {
        for (int index = 0; index < events.size(); index++) {
            if (type.isInstance(events.get(index).event())) {
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
