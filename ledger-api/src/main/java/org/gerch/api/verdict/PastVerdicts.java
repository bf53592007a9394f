package org.gerch.api.verdict;

import java.util.ArrayList;
import java.util.List;
import org.gerch.api.page.Ledger;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictHistory;
import org.gerch.core.verdict.VerdictHistory.Step;
import org.gerch.core.verdict.view.VerdictRow;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewQuery;
import org.springframework.stereotype.Component;

/** What the answer for a lot was, and which event made it another. */
@Component
public class PastVerdicts {
    private final ViewQuery views;
    private final Ledger ledger;

    PastVerdicts(ViewQuery views, Ledger ledger) {
        this.views = views;
        this.ledger = ledger;
    }

    /** An answer from one event on, until the next of the list. */
    public record Past(Verdict verdict, Recorded<LedgerEvent> cause) {}

    /** The answers of a row of the list of verdicts, in the order of the log. */
    public List<Step> steps(String id, long size) {
        return VerdictHistory.of(views.states(Views.VERDICTS, id, size).stream()
                .map(row -> new Step(row.as(VerdictRow.class).verdict(), row.changed(), null))
                .toList());
    }

    /** The same with their events; one of a type that this program does not know is left out. */
    public List<Past> of(String id, long size) {
        List<Past> past = new ArrayList<>();
        for (Step step : steps(id, size)) {
            ledger.event(step.position()).ifPresent(cause -> past.add(new Past(step.verdict(), cause)));
        }
        return past;
    }
}
