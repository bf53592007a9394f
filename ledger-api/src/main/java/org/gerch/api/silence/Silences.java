package org.gerch.api.silence;

import java.util.List;
import java.util.Map;
import org.gerch.api.page.Moment;
import org.gerch.api.page.NotReadable;
import org.gerch.api.page.Slice;
import org.gerch.api.query.SilenceCursor;
import org.gerch.api.wiring.ViewProgress;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.view.SilenceKind;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.SilenceFilter;
import org.gerch.projections.reading.SilenceQuery;
import org.gerch.projections.reading.SilentRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is waited for in all tenders and grants, the longest wait first. */
@Component
public class Silences {
    private final SilenceQuery query;
    private final ViewProgress progress;

    Silences(SilenceQuery query, ViewProgress progress) {
        this.query = query;
        this.progress = progress;
    }

    /** The longest waits at a moment; as far as both views have come. */
    public List<Silent> longest(Moment moment, int most) {
        return read(query.find(Wanted.ALL.until(moment.at()), covered(moment.size()), null, most));
    }

    /** How many there are at a moment; as far as both views have come. */
    public long count(Moment moment) {
        return total(query.countByKind(Wanted.ALL.until(moment.at()), covered(moment.size())));
    }

    /**
     * The moment of a page of the list: as far as both views have come, and for a further page that of the first.
     *
     * @throws NotReadable if the cursor is none
     */
    Moment standing(Moment asked, @Nullable String cursor) {
        long covered = covered(asked.size());
        if (cursor == null) {
            return asked.upTo(covered);
        }
        SilenceCursor from = read(cursor);
        long size = Math.clamp(from.size(), 0, covered);
        return new Moment(size, from.until(), asked.frozen(), asked.asked());
    }

    /** Some of the list at such a moment. */
    Slice<Silent> find(Wanted wanted, Moment standing, @Nullable String cursor, int limit) {
        SilenceFilter filter = wanted.until(standing.at());
        SilenceQuery.After after = cursor == null ? null : read(cursor).after();
        List<SilentRow> found = query.find(filter, standing.size(), after, limit + 1);
        List<SilentRow> shown = found.stream().limit(limit).toList();
        String next = found.size() > limit
                ? new SilenceCursor(standing.size(), standing.at(), SilenceQuery.After.of(shown.getLast())).text()
                : null;
        return new Slice<>(read(shown), total(query.countByKind(filter, standing.size())), next);
    }

    /** How many there are of each kind under the other filters. */
    Map<SilenceKind, Long> kinds(Wanted wanted, Moment standing) {
        return query.countByKind(wanted.ofEveryKind().until(standing.at()), standing.size());
    }

    private long covered(long size) {
        long tenders = progress.handled().getOrDefault(Views.TENDERS.name(), 0L);
        long grants = progress.handled().getOrDefault(Views.GRANTS.name(), 0L);
        return Math.min(size, Math.min(tenders, grants));
    }

    private static long total(Map<SilenceKind, Long> kinds) {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    private static SilenceCursor read(String cursor) {
        try {
            return SilenceCursor.read(cursor);
        } catch (Malformed malformed) {
            throw new NotReadable(malformed.what(), cursor);
        }
    }

    private static List<Silent> read(List<SilentRow> rows) {
        return rows.stream().map(Silent::of).toList();
    }
}
