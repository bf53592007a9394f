package org.gerch.api.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a public view, as they stood after the first so many leaves.
 *
 * @param <R> the view's record
 */
public interface Rows<R> {
    /** What rows are counted by. */
    enum By {
        /** The verdict's or the state's name. */
        KIND,
        DISTRICT,
        /** Such as {@code 2026-03}, in the ledger's own zone. */
        MONTH
    }

    /** In which order rows are listed. */
    enum Order {
        /** By when their matter happened, the latest first. */
        NEWEST,
        /** By the leaf that last changed them, the latest first. */
        LAST_CHANGED
    }

    /**
     * How many rows share these values.
     *
     * @param of one value for each thing counted by; empty text where the rows have none
     */
    record Count(List<String> of, long rows) {}

    /** A row and the leaf that made it what it is. */
    record Standing<R>(R row, long changed) {}

    /** How many of the first {@code size} leaves the view has handled: lists speak of no more than these. */
    long covered(long size);

    /**
     * One page of a list.
     *
     * @param cursor the {@code next} of the page before; absent for the first
     * @throws NotReadable if a filter or the cursor is not what it claims to be
     */
    Slice<Standing<R>> find(Asked asked, Order order, long size, @Nullable String cursor, int limit);

    /**
     * How many rows there are of each combination of values.
     *
     * @throws NotReadable if a filter is not what it claims to be
     */
    List<Count> count(Asked asked, long size, By... by);
}
