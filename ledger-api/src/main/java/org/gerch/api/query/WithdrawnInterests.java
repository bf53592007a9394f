package org.gerch.api.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gerch.core.kernel.Actor;
import org.gerch.core.party.view.InterestRow;
import org.gerch.core.party.view.InterestStatus;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.Order;
import org.gerch.projections.reading.ViewFilter;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.jspecify.annotations.Nullable;
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

    /**
     * What stands in place of each row of this list.
     *
     * <p>Whoever asks for an official or an office gets no marks: that one is among the answers would say whose tie it was.
     *
     * @param official the office or the organisation whose interests alone are shown; absent for all
     */
    Function<ViewRow, Optional<ViewRow>> shown(Listed listed, ViewFilter filter, @Nullable String official) {
        if (listed != Listed.INTERESTS) {
            return Optional::of;
        }
        boolean asksWhose = filter.buyer() != null || !filter.words().isEmpty();
        Map<String, ViewRow> marks = new HashMap<>();
        views.all(Views.INTERESTS, FALSE, Order.NEWEST, Long.MAX_VALUE, mark -> marks.put(mark.id(), mark));
        return row -> {
            ViewRow mark = marks.get(row.id());
            if (mark != null) {
                return asksWhose ? Optional.empty() : Optional.of(mark);
            }
            return official == null || isOf(official, row.as(InterestRow.class).official())
                    ? Optional.of(row)
                    : Optional.empty();
        };
    }

    private static boolean isOf(String official, @Nullable Actor tied) {
        return tied != null
                && (tied.office().equalsIgnoreCase(official)
                        || tied.organisation() != null
                                && tied.organisation().value().equals(official));
    }
}
