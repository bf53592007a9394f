package org.gerch.core.ocds;

import java.util.List;

/**
 * What a changed release adds to what is on record.
 *
 * @param steps new facts and corrected values only
 * @param disappeared what is on record and no longer in the release, or changed in a way that can't be recorded; reported,
 *     never removed
 */
public record News(List<ImportStep> steps, List<Said> disappeared) {
    public News {
        steps = List.copyOf(steps);
        disappeared = List.copyOf(disappeared);
    }
}
