package org.gerch.projections.reading;

import org.gerch.core.json.Wire;
import org.gerch.core.view.Row;

/**
 * A row as it stood.
 *
 * @param stream the stream it is folded from, such as {@code tender/UB-2026-0041}
 * @param changed the leaf that made it what it is
 * @param json its canonical JSON
 */
public record ViewRow(String id, String stream, long changed, String json) {
    /** The row as the view's own record. */
    public <R extends Row> R as(Class<R> type) {
        return Wire.mapper().readValue(json, type);
    }
}
