package org.gerch.projections.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.core.view.Row;

/**
 * A stream as far as it was folded.
 *
 * @param seq the number of the last event folded; -1 before the first
 * @param rows what the table holds of it, by id
 */
record StreamState<S>(long seq, S state, Map<String, Row> rows) {
    static Map<String, Row> byId(List<? extends Row> rows) {
        Map<String, Row> byId = LinkedHashMap.newLinkedHashMap(rows.size());
        for (Row row : rows) {
            if (byId.put(row.id(), row) != null) {
                throw new IllegalStateException("two rows have the id " + row.id());
            }
        }
        return byId;
    }
}
