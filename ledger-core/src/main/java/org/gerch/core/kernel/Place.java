package org.gerch.core.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A district and, where known, a khoroo in it. The units themselves are data: they were renumbered before and will be again.
 *
 * @param district the district's name as published
 * @param khoroo its number in that district
 */
public record Place(String district, @Nullable Integer khoroo) {
    public Place {
        Id.checked("district", district);
        if (khoroo != null && khoroo < 1) {
            throw new Malformed("khoroo", "must be 1 or more");
        }
    }
}
