package org.gerch.api.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.view.InterestRow;
import org.gerch.core.party.view.InterestStatus;
import org.gerch.core.party.view.InterestView;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.views.Views;

/**
 * A declared interest as a party's page shows it.
 *
 * @param organisation what the official's organisation is called; empty where the interest was withdrawn as false
 */
public record PartyInterest(InterestRow row, String organisation) {

    /**
     * Those on record at a moment; of one that was withdrawn as false at any time since, the mark alone.
     *
     * @param then the party's events up to the moment
     * @param now all of them
     * @param named what an organisation is called
     */
    static List<PartyInterest> of(
            List<Recorded<PartyEvent>> then, List<Recorded<PartyEvent>> now, Function<PartyId, String> named) {
        Map<String, InterestRow> marks = rows(now).stream()
                .filter(row -> row.status() == InterestStatus.WITHDRAWN_AS_FALSE)
                .collect(Collectors.toMap(InterestRow::id, row -> row));
        List<PartyInterest> interests = new ArrayList<>();
        for (InterestRow row : rows(then)) {
            InterestRow shown = marks.getOrDefault(row.id(), row);
            PartyId organisation =
                    shown.official() == null ? null : shown.official().organisation();
            interests.add(new PartyInterest(shown, organisation == null ? "" : named.apply(organisation)));
        }
        return interests;
    }

    private static List<InterestRow> rows(List<Recorded<PartyEvent>> events) {
        InterestView.Folded folded = Views.INTERESTS.empty();
        for (Recorded<PartyEvent> recorded : events) {
            folded = Views.INTERESTS.fold(folded, recorded);
        }
        return Views.INTERESTS.rows(folded, RuleBook.EMPTY);
    }

    boolean hidden() {
        return row.status() == InterestStatus.WITHDRAWN_AS_FALSE;
    }
}
