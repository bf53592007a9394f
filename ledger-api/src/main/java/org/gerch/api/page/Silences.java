package org.gerch.api.page;

import java.util.List;
import java.util.Set;
import org.gerch.api.wiring.ViewProgress;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.view.TenderRow;
import org.gerch.core.view.Silence;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.SilenceFilter;
import org.gerch.projections.reading.SilenceQuery;
import org.gerch.projections.reading.SilentRow;
import org.springframework.stereotype.Component;

/** What has been waited for longest, in all tenders and grants. */
@Component
public class Silences {
    private final SilenceQuery query;
    private final ViewProgress progress;

    Silences(SilenceQuery query, ViewProgress progress) {
        this.query = query;
        this.progress = progress;
    }

    /**
     * One of them, with the page of its matter.
     *
     * @param title what the tender or grant is called
     */
    public record Shown(Silence silence, String title, String href) {
        /** In words, such as "rejected 12 days ago, no reason recorded". */
        public String said(Notation notation, Moment moment) {
            return notation.words()
                    .count(
                            "silence.said." + silence.kind().name(),
                            Math.max(0, notation.daysBetween(silence.since(), moment.at())));
        }
    }

    /** The longest waits at a moment; as far as both views have come. */
    public List<Shown> longest(Moment moment, int most) {
        SilenceFilter all = new SilenceFilter(Set.of(), null, null, moment.at());
        return query.find(all, covered(moment.size()), null, most).stream()
                .map(Silences::shown)
                .toList();
    }

    private long covered(long size) {
        long tenders = progress.handled().getOrDefault(Views.TENDERS.name(), 0L);
        long grants = progress.handled().getOrDefault(Views.GRANTS.name(), 0L);
        return Math.min(size, Math.min(tenders, grants));
    }

    private static Shown shown(SilentRow silent) {
        if (silent.row().stream().startsWith("grant/")) {
            GrantRow grant = silent.row().as(GrantRow.class);
            return new Shown(silent.silence(), grant.purpose(), Paths.grant(new GrantId(grant.id())));
        }
        TenderRow tender = silent.row().as(TenderRow.class);
        return new Shown(silent.silence(), tender.title(), Paths.tender(new TenderId(tender.id())));
    }
}
