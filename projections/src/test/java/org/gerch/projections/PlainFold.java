package org.gerch.projections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RulesEvent;
import org.gerch.core.view.Row;
import org.gerch.core.view.View;
import org.gerch.core.view.ViewDigest;

/** The rows of a view in the plainest way: every stream from its beginning, judged by the rules of the last moment. */
final class PlainFold {
    private PlainFold() {}

    static <S> String digest(View<S> view, List<Recorded<LedgerEvent>> leaves) {
        Map<String, S> states = new HashMap<>();
        RuleBook rules = RuleBook.EMPTY;
        for (Recorded<LedgerEvent> recorded : leaves) {
            if (recorded.event() instanceof RulesEvent adopted) {
                rules = RuleBook.evolve(rules, adopted);
            }
            if (Streams.feature(recorded.stream()).equals(view.feature())) {
                S before = states.getOrDefault(recorded.stream(), view.empty());
                states.put(recorded.stream(), view.fold(before, recorded));
            }
        }
        Map<String, Row> rows = new TreeMap<>(ViewDigest.KEY_ORDER);
        for (S state : states.values()) {
            view.rows(state, rules).forEach(row -> rows.put(row.id(), row));
        }
        ViewDigest digest = new ViewDigest();
        rows.values().forEach(row -> digest.add(Wire.canonicalText(row)));
        return digest.hex();
    }
}
