package org.gerch.api.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RulesEvent;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.view.VerdictView;
import org.gerch.store.LeafReader;
import org.springframework.stereotype.Component;

/** The verdicts of all tenders in the log, judged anew from the leaves, so that they can be compared with what pages show. */
@Component
class JudgedLog {
    private final LeafReader leaves;

    JudgedLog(LeafReader leaves) {
        this.leaves = leaves;
    }

    /** One verdict for each lot. */
    List<VerdictKind> verdicts() {
        long size = leaves.head().size();
        RuleBook rules = RuleBook.EMPTY;
        for (Recorded<RulesEvent> adoption :
                recorded("rules", RulesEvent.class, size).toList()) {
            rules = RuleBook.evolve(rules, adoption.event());
        }
        RuleBook inForce = rules;
        VerdictView view = new VerdictView();
        Map<String, List<Recorded<TenderEvent>>> tenders = recorded("tender", TenderEvent.class, size)
                .collect(groupingBy(Recorded::stream, LinkedHashMap::new, toList()));
        return tenders.values().stream()
                .flatMap(history -> view.rows(history, inForce).stream())
                .map(row -> row.verdict().kind())
                .toList();
    }

    private <E extends LedgerEvent> Stream<Recorded<E>> recorded(String feature, Class<E> kind, long size) {
        return leaves.feature(feature, size).stream()
                .map(RecordedStreams::event)
                .map(recorded -> recorded.with(kind.cast(recorded.event())));
    }
}
