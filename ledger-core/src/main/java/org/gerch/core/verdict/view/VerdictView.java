package org.gerch.core.verdict.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderPublished;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.view.GrowingList;
import org.gerch.core.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Judges a tender's lots after each of its events.
 *
 * <p>The state is the history itself: a verdict is a function of one tender's stream and the rules alone, and a correction or
 * another rule set reads the same history differently.
 */
public final class VerdictView implements View<GrowingList<Recorded<TenderEvent>>> {
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
    public GrowingList<Recorded<TenderEvent>> empty() {
        return GrowingList.empty();
    }

    @Override
    public GrowingList<Recorded<TenderEvent>> fold(
            GrowingList<Recorded<TenderEvent>> history, Recorded<? extends LedgerEvent> recorded) {
        return history.plus(recorded.with((TenderEvent) recorded.event()));
    }

    @Override
    public List<VerdictRow> rows(GrowingList<Recorded<TenderEvent>> history, RuleBook rules) {
        Optional<Recorded<TenderEvent>> invitation = history.stream()
                .filter(recorded -> recorded.event() instanceof TenderPublished)
                .findFirst();
        return invitation.map(published -> judged(history, published, rules)).orElse(List.of());
    }

    private static List<VerdictRow> judged(
            List<Recorded<TenderEvent>> history, Recorded<TenderEvent> invitation, RuleBook rules) {
        TenderPublished published = (TenderPublished) invitation.event();
        Instant begun = invitation.happenedAt();
        RuleSet ruleSet = rules.inForceFor(published.tender(), begun);
        @Nullable Place place = published.place();
        boolean demonstration = invitation.by().demonstration();
        return Judge.judge(CaseFile.of(history), ruleSet).stream()
                .map(verdict -> new VerdictRow(id(verdict), verdict, place, begun, demonstration))
                .toList();
    }

    private static String id(Verdict verdict) {
        return VerdictRow.id(verdict.subject().tender(), verdict.subject().lot());
    }
}
