package org.gerch.store;

import java.util.List;
import org.gerch.log.Hash;

/**
 * What {@link DatabaseCheck} found.
 *
 * @param size how many leaves were checked
 * @param root of the tree as the head has it
 * @param checkpoints how many stored ones were verified
 * @param kept how many sealed texts are there
 * @param erased how many were erased
 * @param guarded the size that the guard file holds; 0 without one
 * @param differences how many there are
 * @param first the first of them, in the order in which they were found
 */
public record DatabaseReport(
        long size,
        Hash root,
        long checkpoints,
        long kept,
        long erased,
        long guarded,
        long differences,
        List<Difference> first) {

    /** How many differences a report names. */
    public static final int NAMED = 20;

    public DatabaseReport {
        first = List.copyOf(first);
    }
}
