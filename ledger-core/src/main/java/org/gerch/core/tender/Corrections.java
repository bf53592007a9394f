package org.gerch.core.tender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.Correction;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;

/**
 * What corrections make of the entries they cite.
 *
 * <p>The entries themselves stay in the log; whoever judges reads them through this, and says that he did. Of two
 * corrections of one field the later one counts.
 */
public final class Corrections {
    private final Map<Long, List<TenderEntryCorrected>> bySeq = new HashMap<>();

    private Corrections() {}

    private void add(TenderEvent event) {
        if (event instanceof TenderEntryCorrected correction) {
            bySeq.computeIfAbsent(correction.seq(), seq -> new ArrayList<>()).add(correction);
        }
    }

    /** The corrections among one tender's events, which are given in the order of the stream. */
    public static Corrections among(List<Recorded<TenderEvent>> events) {
        Corrections corrections = new Corrections();
        for (Recorded<TenderEvent> recorded : events) {
            corrections.add(recorded.event());
        }
        return corrections;
    }

    static Corrections among(History history) {
        Corrections corrections = new Corrections();
        history.entries().forEach(entry -> corrections.add(entry.event()));
        return corrections;
    }

    /** The {@code seq} of each entry that was corrected. */
    public Set<Long> corrected() {
        return Set.copyOf(bySeq.keySet());
    }

    /** The same events with the right values in the cited ones; nothing is added, left out or moved. */
    public List<Recorded<TenderEvent>> applied(List<Recorded<TenderEvent>> events) {
        if (bySeq.isEmpty()) {
            return events;
        }
        return events.stream()
                .map(recorded -> recorded.with(applied(recorded.seq(), recorded.event())))
                .toList();
    }

    /** The same events with the values that stood there before any correction. */
    public List<Recorded<TenderEvent>> undone(List<Recorded<TenderEvent>> corrected) {
        return corrected.stream()
                .map(recorded -> recorded.with(undone(recorded.seq(), recorded.event())))
                .toList();
    }

    private TenderEvent undone(long seq, TenderEvent event) {
        TenderEvent then = event;
        for (TenderEntryCorrected correction :
                bySeq.getOrDefault(seq, List.of()).reversed()) {
            then = new Correction(seq, correction.field(), correction.value(), correction.was())
                    .applyTo(then, CorrectableFields::with);
        }
        return then;
    }

    /** One event as it now reads. */
    TenderEvent applied(long seq, TenderEvent event) {
        TenderEvent now = event;
        for (TenderEntryCorrected correction : bySeq.getOrDefault(seq, List.of())) {
            now = applied(correction, now);
        }
        return now;
    }

    /** A correction that does not fit its entry changes nothing; the law accepts none such. */
    private static TenderEvent applied(TenderEntryCorrected event, TenderEvent entry) {
        return new Correction(event.seq(), event.field(), event.was(), event.value())
                .applyTo(entry, CorrectableFields::with);
    }
}
