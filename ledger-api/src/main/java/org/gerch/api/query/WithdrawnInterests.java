package org.gerch.api.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gerch.core.party.view.InterestStatus;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.Order;
import org.gerch.projections.reading.ViewFilter;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.springframework.stereotype.Component;

/**
 * Hides what was withdrawn as false from answers about earlier moments too: who asks for the day before the withdrawal gets the mark that
 * remains, not the tie that never was.
 *
 * <p>The log and the rows' digests keep what they were; this is about what is shown.
 */
@Component
class WithdrawnInterests {
    private static final ViewFilter FALSE = ViewFilter.ALL.ofKinds(Set.of(InterestStatus.WITHDRAWN_AS_FALSE.name()));

    private final ViewQuery views;

    WithdrawnInterests(ViewQuery views) {
        this.views = views;
    }

    /** What stands in place of each row of this list. */
    UnaryOperator<ViewRow> hidden(Listed listed) {
        if (listed != Listed.INTERESTS) {
            return UnaryOperator.identity();
        }
        Map<String, ViewRow> marks = new HashMap<>();
        views.all(Views.INTERESTS, FALSE, Order.NEWEST, Long.MAX_VALUE, mark -> marks.put(mark.id(), mark));
        return row -> marks.getOrDefault(row.id(), row);
    }
}
