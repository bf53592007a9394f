package org.gerch.projections.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list.
 *
 * @param size how many leaves the list was made from; the same for all its pages
 * @param next asks for the page after this one; null after the last row
 */
public record ViewPage(
        List<ViewRow> rows, long size, @Nullable String next) {}
