package org.gerch.projections.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list.
 *
 * @param <T> a row, or what names it
 * @param size how many leaves the list was made from; the same for all its pages
 * @param next asks for the page after this one; null after the last row
 */
public record ViewPage<T>(List<T> rows, long size, @Nullable String next) {}
