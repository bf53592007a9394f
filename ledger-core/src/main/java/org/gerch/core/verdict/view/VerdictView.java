package org.gerch.core.verdict.view;

import java.util.List;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.view.View;

/**
 * Judges a tender's lots after each of its events.
 *
 * <p>A verdict is a function of one tender's stream and the rules alone, and a correction or another rule set reads the same
 * history differently; so what is kept of a tender is its whole file.
 */
public final class VerdictView implements View<OpenCase> {
    @Override
    public String name() {
        return "verdicts";
    }

    @Override
    public String feature() {
        return "tender";
    }

    @Override
    public boolean judges() {
        return true;
    }

    @Override
    public OpenCase empty() {
        return OpenCase.NOTHING;
    }

    @Override
    public OpenCase fold(OpenCase known, Recorded<? extends LedgerEvent> recorded) {
        return known.and(recorded.with((TenderEvent) recorded.event()));
    }

    @Override
    public List<VerdictRow> rows(OpenCase known, RuleBook rules) {
        return known.rows(rules);
    }
}
