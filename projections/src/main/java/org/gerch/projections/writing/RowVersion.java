package org.gerch.projections.writing;

import org.gerch.core.view.Row;
import org.jspecify.annotations.Nullable;

/**
 * One state of a row.
 *
 * @param stream the stream it is folded from
 * @param from the leaf that made it
 * @param until the leaf that changed it; null while it stands
 */
public record RowVersion(
        String stream, Row row, long from, @Nullable Long until) {
    /** The same state, ended by a leaf. */
    public RowVersion endedBy(long position) {
        return new RowVersion(stream, row, from, position);
    }
}
