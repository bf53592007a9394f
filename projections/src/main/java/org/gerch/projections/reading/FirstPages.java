package org.gerch.projections.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gerch.core.view.View;

/** The first pages of lists, found in memory where they can be. */
final class FirstPages {
    private final ViewTables tables;
    private final Map<String, FacetsNow> facets = new ConcurrentHashMap<>();

    FirstPages(ViewTables tables) {
        this.tables = tables;
    }

    /** Which rows are on the page of the newest; absent where the database must be asked. */
    Optional<ViewPage<RowKey>> newest(View<?> view, ViewFilter filter, long size, int limit) {
        return facets.computeIfAbsent(view.name(), name -> new FacetsNow(view, tables))
                .first(filter, size, limit + 1)
                .map(found -> page(view, filter, size, limit, found));
    }

    private static ViewPage<RowKey> page(
            View<?> view, ViewFilter filter, long size, int limit, List<FacetTable.Entry> found) {
        List<RowKey> rows = found.stream()
                .limit(limit)
                .map(row -> new RowKey(row.id(), row.changed()))
                .toList();
        if (found.size() <= limit) {
            return new ViewPage<>(rows, size, null);
        }
        FacetTable.Entry last = found.get(limit - 1);
        String list = Cursor.listOf(view.name(), Order.NEWEST, filter);
        String key = Order.NEWEST.text(Order.time(last.happened()));
        return new ViewPage<>(rows, size, new Cursor(size, key, last.id(), list).text());
    }
}
