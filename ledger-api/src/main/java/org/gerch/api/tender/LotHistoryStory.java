package org.gerch.api.tender;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gerch.api.page.CheckpointShown;
import org.gerch.api.page.Moment;
import org.gerch.api.query.Course.Change;
import org.gerch.api.verdict.PastVerdicts.Past;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of a lot's past answers is made of.
 *
 * @param id of the row in the list of verdicts
 * @param steps the answers, the first first; at least one
 * @param changed for each of them what its own entry changed
 * @param events of the tender's stream
 * @param between the two moments asked for, and what differs
 * @param kept parameters that the form for these sends on
 * @param checkpoint the newest that covers the page's moment, if any
 */
record LotHistoryStory(
        String id,
        List<Past> steps,
        List<List<Change>> changed,
        List<Recorded<TenderEvent>> events,
        Between between,
        Moment moment,
        Map<String, String> kept,
        @Nullable CheckpointShown checkpoint) {
    LotHistoryStory {
        steps = List.copyOf(steps);
        changed = List.copyOf(changed);
        events = List.copyOf(events);
        kept = Map.copyOf(kept);
    }

    /** The entries that the page tells of outside the tender's stream, or tells in full. */
    List<Recorded<LedgerEvent>> causes() {
        return Stream.concat(steps.stream().map(Past::cause), between.causes().values().stream())
                .toList();
    }

    /** Everything whose texts it may quote. */
    List<Recorded<? extends LedgerEvent>> told() {
        return Stream.<Recorded<? extends LedgerEvent>>concat(events.stream(), causes().stream())
                .toList();
    }
}
