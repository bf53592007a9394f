package org.gerch.verifier.difference;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One difference between what a log says and what was recomputed.
 *
 * @param position the leaf it is about; absent where it is about no single one
 * @param field the JSON pointer within a leaf or row, or the path of a file; empty where neither says more
 * @param expected what was recomputed
 * @param found what the log says
 */
public record Difference(What what, @Nullable Long position, String field, String expected, String found) {

    /** Those about no leaf first, then from the beginning of the log to its end. */
    public static final Comparator<Difference> IN_ORDER = Comparator.<Difference, Long>comparing(
                    Difference::position, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Difference::what)
            .thenComparing(Difference::field);

    /** One about a file as a whole. */
    public static Difference ofFile(What what, String path, String expected, String found) {
        return new Difference(what, null, path, expected, found);
    }
}
