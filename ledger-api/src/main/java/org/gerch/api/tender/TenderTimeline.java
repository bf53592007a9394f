package org.gerch.api.tender;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gerch.api.page.Breaches;
import org.gerch.api.page.Html;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.EvaluationEvent.BidScored;
import org.gerch.core.tender.TenderEvent;

/**
 * A tender's events as rows of a timeline.
 *
 * <p>Several bids that the same office received, opened or found responsive on one day, with nothing in between, are told as
 * one row with the first and the last position; every event stands by itself among the raw events.
 */
record TenderTimeline(TenderTelling telling, Timeline.Thresholds thresholds) {
    private static final Set<Class<? extends TenderEvent>> TOLD_TOGETHER =
            Set.of(BidSubmitted.class, BidOpened.class, BidFoundResponsive.class, BidScored.class);

    /** @param decisive the event the page's first sentence turns on */
    List<Timeline.Row> rows(List<Recorded<TenderEvent>> events, long decisive, Instant until) {
        List<Timeline.Entry> entries = new ArrayList<>();
        for (List<Recorded<TenderEvent>> together : grouped(events)) {
            entries.add(entry(together, decisive));
        }
        return Timeline.of(entries, telling.notation(), thresholds, until);
    }

    private List<List<Recorded<TenderEvent>>> grouped(List<Recorded<TenderEvent>> events) {
        List<List<Recorded<TenderEvent>>> groups = new ArrayList<>();
        for (Recorded<TenderEvent> recorded : events) {
            if (groups.isEmpty() || !belongs(recorded, groups.getLast().getLast())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(recorded);
        }
        return groups;
    }

    private boolean belongs(Recorded<TenderEvent> next, Recorded<TenderEvent> before) {
        Class<?> kind = next.event().getClass();
        boolean sameDay = telling.notation().daysBetween(before.happenedAt(), next.happenedAt()) == 0
                && telling.notation().daysBetween(before.at(), next.at()) == 0;
        return TOLD_TOGETHER.contains(kind)
                && kind == before.event().getClass()
                && sameDay
                && next.by().contraryTo().isEmpty()
                && before.by().contraryTo().isEmpty();
    }

    private Timeline.Entry entry(List<Recorded<TenderEvent>> together, long decisive) {
        Recorded<TenderEvent> last = together.getLast();
        Told told = together.size() == 1 ? telling.tell(last) : Told.plainly(together(together));
        return new Timeline.Entry(
                last.happenedAt(),
                last.at(),
                whoOf(together),
                told.what(),
                told.quotes(),
                Breaches.of(last.by().contraryTo(), telling.notation()),
                together.stream().map(Recorded::position).toList(),
                together.stream().anyMatch(recorded -> recorded.position() == decisive),
                Timeline.Taken.of(last.by()));
    }

    private String whoOf(List<Recorded<TenderEvent>> together) {
        List<String> offices = together.stream()
                .map(recorded -> recorded.by().actor().office())
                .distinct()
                .toList();
        return offices.size() == 1 ? offices.getFirst() : words().count("told.offices", offices.size());
    }

    private Html together(List<Recorded<TenderEvent>> together) {
        String kind = together.getFirst().event().getClass().getSimpleName();
        return Html.text(words().count("told.together." + kind, together.size()));
    }

    private Words words() {
        return telling.notation().words();
    }
}
