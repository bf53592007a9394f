package org.gerch.projections.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows have the same values.
 *
 * @param of the values, in the order in which they were asked for; null where the rows have none
 */
public record Tally(List<@Nullable String> of, long rows) {
    /** The value of the first grouping. */
    public @Nullable String first() {
        return of.getFirst();
    }
}
