package org.gerch.api.page;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.view.View;
import org.gerch.projections.reading.FilterReading;
import org.gerch.projections.reading.Grouping;
import org.gerch.projections.reading.ViewFilter;
import org.gerch.projections.reading.ViewPage;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one view, asked of its table.
 *
 * @param <R> the record that pages show
 */
final class RowsInView<R> implements Rows<R> {
    private final ViewQuery query;
    private final View<?> view;
    private final ViewRows.Kinds kinds;
    private final Function<ViewRow, R> reading;
    private final LongSupplier handled;
    private final ZoneId zone;

    /** @param handled how many leaves the view has handled so far */
    RowsInView(
            ViewQuery query,
            View<?> view,
            ViewRows.Kinds kinds,
            Function<ViewRow, R> reading,
            LongSupplier handled,
            ZoneId zone) {
        this.query = query;
        this.view = view;
        this.kinds = kinds;
        this.reading = reading;
        this.handled = handled;
        this.zone = zone;
    }

    @Override
    public long covered(long size) {
        return Math.min(size, handled.getAsLong());
    }

    @Override
    public Slice<Standing<R>> find(Asked asked, Order order, long size, @Nullable String cursor, int limit) {
        ViewFilter filter = filter(asked);
        try {
            ViewPage<ViewRow> page = query.find(view, filter, order(order), size, cursor, limit);
            List<Standing<R>> rows = page.rows().stream()
                    .map(row -> new Standing<>(reading.apply(row), row.changed()))
                    .toList();
            return new Slice<>(rows, query.count(view, filter, page.size()), page.next());
        } catch (Malformed malformed) {
            throw new NotReadable(malformed.what(), cursor == null ? "" : cursor);
        }
    }

    @Override
    public List<Count> count(Asked asked, long size, By... by) {
        Grouping[] groupings = Arrays.stream(by).map(RowsInView::grouping).toArray(Grouping[]::new);
        return query.count(view, filter(asked), size, groupings).stream()
                .map(tally -> new Count(
                        tally.of().stream()
                                .map(value -> value == null ? "" : value)
                                .toList(),
                        tally.rows()))
                .toList();
    }

    private ViewFilter filter(Asked asked) {
        Map<String, List<String>> parameters = new TreeMap<>();
        asked.terms().forEach((name, value) -> parameters.put(name, List.of(value)));
        try {
            Set<String> flags = view.judges() ? Indicators.EVERY_CODE : Set.of();
            ViewFilter filter = new FilterReading(parameters, zone).read(kinds.parameter(), kinds.known(), flags);
            return filter.kinds().isEmpty() ? filter.ofKinds(kinds.always()) : filter;
        } catch (Malformed malformed) {
            throw new NotReadable(malformed.what(), asked.get(malformed.what()));
        }
    }

    private static Grouping grouping(By by) {
        return switch (by) {
            case KIND -> Grouping.KIND;
            case DISTRICT -> Grouping.DISTRICT;
            case MONTH -> Grouping.MONTH;
        };
    }

    private static org.gerch.projections.reading.Order order(Order order) {
        return switch (order) {
            case NEWEST -> org.gerch.projections.reading.Order.NEWEST;
            case LAST_CHANGED -> org.gerch.projections.reading.Order.LAST_CHANGED;
        };
    }
}
