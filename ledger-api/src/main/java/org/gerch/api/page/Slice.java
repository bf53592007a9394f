package org.gerch.api.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list.
 *
 * @param total how many the whole list has
 * @param next asks for the rows after these; absent after the last
 */
public record Slice<R>(List<R> rows, long total, @Nullable String next) {
    public Slice {
        rows = List.copyOf(rows);
    }
}
