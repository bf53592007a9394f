package org.gerch.api.tender;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Span;
import org.gerch.api.query.Course;
import org.gerch.api.query.Course.Change;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;

/**
 * What differs between two moments.
 *
 * @param causes the events that changed something, by position; each stands once, however much it changed
 */
record Between(Span span, List<Change> changes, Map<Long, Recorded<LedgerEvent>> causes) {
    Between {
        changes = List.copyOf(changes);
        causes = Map.copyOf(causes);
    }

    static Between of(Span span, List<Course> courses, Ledger ledger) {
        List<Change> changes = courses.stream()
                .flatMap(course -> course.between(span.from().size(), span.to().size()).stream())
                .toList();
        Map<Long, Recorded<LedgerEvent>> causes = new TreeMap<>();
        changes.stream()
                .flatMap(change -> change.causes().stream())
                .distinct()
                .forEach(cause -> ledger.event(cause).ifPresent(event -> causes.put(cause, event)));
        return new Between(span, changes, causes);
    }
}
