package org.gerch.api.demo;

import java.util.EnumMap;
import java.util.Map;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.view.VerdictView;
import org.gerch.projections.reading.Grouping;
import org.gerch.projections.reading.Tally;
import org.gerch.projections.reading.ViewFilter;
import org.gerch.projections.reading.ViewQuery;
import org.springframework.stereotype.Component;

/** Counts the verdicts that the public view shows. */
@Component
class CountedVerdicts {
    private final ViewQuery views;

    CountedVerdicts(ViewQuery views) {
        this.views = views;
    }

    /** @param size the number of leaves that the view has handled */
    VerdictTable after(long size) {
        Map<VerdictKind, Long> counts = new EnumMap<>(VerdictKind.class);
        for (Tally tally : views.count(new VerdictView(), ViewFilter.ALL, size, Grouping.KIND)) {
            counts.put(VerdictKind.valueOf(String.valueOf(tally.first())), tally.rows());
        }
        return new VerdictTable(counts);
    }
}
