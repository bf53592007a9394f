package org.gerch.projections.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gerch.core.view.Row;

/**
 * What is to be written of one view: rows that end and states that are new.
 *
 * <p>A row that changes several times has each of its states, so that every position can be asked for.
 */
final class Changes {
    private final Map<String, Long> endings = new LinkedHashMap<>();
    private final List<RowVersion> ended = new ArrayList<>();
    private final Map<String, RowVersion> standing = new LinkedHashMap<>();

    /**
     * Notes what one event made of a stream's rows.
     *
     * @param before its rows by id before the event
     * @param after its rows by id after it
     */
    void change(String stream, long position, Map<String, Row> before, Map<String, Row> after) {
        for (String id : before.keySet()) {
            if (!after.containsKey(id)) {
                end(id, position);
            }
        }
        after.forEach((id, row) -> {
            Row known = before.get(id);
            if (known != null && !Objects.equals(known, row)) {
                end(id, position);
            }
            if (known == null || !Objects.equals(known, row)) {
                standing.put(id, new RowVersion(stream, row, position, null));
            }
        });
    }

    private void end(String id, long position) {
        RowVersion unwritten = standing.remove(id);
        if (unwritten == null) {
            endings.put(id, position);
        } else {
            ended.add(unwritten.endedBy(position));
        }
    }

    /** The rows in the table that end, each with the position of the leaf that ended it. */
    Map<String, Long> endings() {
        return endings;
    }

    /** The states that are not in the table yet. */
    List<RowVersion> versions() {
        List<RowVersion> versions = new ArrayList<>(ended);
        versions.addAll(standing.values());
        return versions;
    }

    int size() {
        return endings.size() + ended.size() + standing.size();
    }

    void clear() {
        endings.clear();
        ended.clear();
        standing.clear();
    }
}
