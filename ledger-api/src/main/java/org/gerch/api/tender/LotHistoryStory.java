package org.gerch.api.tender;

import java.util.List;
import java.util.Map;
import org.gerch.api.page.CheckpointShown;
import org.gerch.api.page.Moment;
import org.gerch.api.query.TenderChanges.Change;
import org.gerch.api.verdict.PastVerdicts.Past;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of a lot's past answers is made of.
 *
 * @param id of the row in the list of verdicts
 * @param steps the answers, the first first; at least one
 * @param changed for each of them what its own entry changed
 * @param events of the tender's stream
 * @param between what differs between the two moments asked for
 * @param kept parameters that the form for these sends on
 * @param checkpoint the newest that covers the page's moment, if any
 */
record LotHistoryStory(
        String id,
        List<Past> steps,
        List<List<Change>> changed,
        List<Recorded<LedgerEvent>> events,
        Moment from,
        Moment to,
        List<Change> between,
        Moment moment,
        Map<String, String> kept,
        @Nullable CheckpointShown checkpoint) {
    LotHistoryStory {
        steps = List.copyOf(steps);
        changed = List.copyOf(changed);
        events = List.copyOf(events);
        between = List.copyOf(between);
        kept = Map.copyOf(kept);
    }
}
