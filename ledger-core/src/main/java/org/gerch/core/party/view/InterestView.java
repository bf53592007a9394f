package org.gerch.core.party.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.party.InterestId;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.PartyEvent.InterestDeclared;
import org.gerch.core.party.PartyEvent.InterestRetracted;
import org.gerch.core.party.PartyEvent.PartyEntryCorrected;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.view.GrowingList;
import org.gerch.core.view.View;

/** Folds a party's events into one row for each interest that ties an official to it. */
public final class InterestView implements View<InterestView.Folded> {
    private static final Folded NOTHING = new Folded(GrowingList.empty(), List.of());

    private final UnaryOperator<List<Recorded<PartyEvent>>> corrected;

    /** A party's events as they were recorded, and the rows they make. */
    public record Folded(GrowingList<Recorded<PartyEvent>> history, List<InterestRow> rows) {}

    /** @param corrected the history as it should have been recorded */
    public InterestView(UnaryOperator<List<Recorded<PartyEvent>>> corrected) {
        this.corrected = corrected;
    }

    @Override
    public String name() {
        return "interests";
    }

    @Override
    public String feature() {
        return "party";
    }

    @Override
    public boolean judges() {
        return false;
    }

    @Override
    public Folded empty() {
        return NOTHING;
    }

    @Override
    public Folded fold(Folded known, Recorded<? extends LedgerEvent> recorded) {
        Recorded<PartyEvent> next = recorded.with((PartyEvent) recorded.event());
        GrowingList<Recorded<PartyEvent>> history = known.history().plus(next);
        List<InterestRow> rows =
                next.event() instanceof PartyEntryCorrected ? foldAnew(history) : step(known.rows(), next);
        return new Folded(history, rows);
    }

    @Override
    public List<InterestRow> rows(Folded known, RuleBook rules) {
        return known.rows();
    }

    private List<InterestRow> foldAnew(List<Recorded<PartyEvent>> history) {
        List<InterestRow> rows = List.of();
        for (Recorded<PartyEvent> recorded : corrected.apply(history)) {
            rows = step(rows, recorded);
        }
        return rows;
    }

    private static List<InterestRow> step(List<InterestRow> rows, Recorded<PartyEvent> recorded) {
        if (recorded.event() instanceof InterestDeclared declared) {
            List<InterestRow> more = new ArrayList<>(rows);
            more.add(declared(declared, recorded));
            return List.copyOf(more);
        }
        return recorded.event() instanceof InterestRetracted retracted
                ? rows.stream()
                        .map(row ->
                                row.interest().equals(retracted.interest()) ? retracted(row, retracted, recorded) : row)
                        .toList()
                : rows;
    }

    private static InterestRow declared(InterestDeclared declared, Recorded<?> recorded) {
        PartyId party = new PartyId(Streams.id(recorded.stream()));
        InterestId interest = declared.interest();
        return new InterestRow(
                InterestRow.id(party, interest),
                party,
                interest,
                InterestStatus.DECLARED,
                declared.official(),
                declared.tie(),
                declared.since(),
                declared.until(),
                declared.basis(),
                declared.document(),
                recorded.happenedAt(),
                recorded.position(),
                null,
                null,
                recorded.by().demonstration());
    }

    /** What was withdrawn as false keeps its mark and loses what it said. */
    private static InterestRow retracted(InterestRow row, InterestRetracted retracted, Recorded<?> recorded) {
        InterestStatus status = InterestStatus.after(retracted.reason());
        boolean hidden = status == InterestStatus.WITHDRAWN_AS_FALSE;
        Instant until = retracted.endedOn() == null ? row.until() : retracted.endedOn();
        return new InterestRow(
                row.id(),
                row.party(),
                row.interest(),
                status,
                hidden ? null : row.official(),
                hidden ? null : row.tie(),
                hidden ? null : row.since(),
                hidden ? null : until,
                hidden ? null : row.basis(),
                hidden ? null : row.document(),
                row.declaredAt(),
                row.declared(),
                recorded.happenedAt(),
                recorded.position(),
                row.demonstration());
    }
}
