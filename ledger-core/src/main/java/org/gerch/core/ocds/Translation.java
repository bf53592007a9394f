package org.gerch.core.ocds;

import java.util.List;
import org.gerch.core.kernel.Source;
import org.gerch.core.kernel.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * A release as the commands of an import.
 *
 * @param source becomes the provenance of every event
 * @param steps in the order in which they are issued: parties, invitation, bids, opening, evaluation, awards, end
 * @param history what else is to be known where a ledger tells them as its history; absent for any other source
 * @param unused what of the release nothing, or not all, could be made of
 */
public record Translation(
        TenderId tender,
        Source source,
        List<ImportStep> steps,
        @Nullable ToldHistory history,
        List<Unused> unused) {
    public Translation {
        steps = List.copyOf(steps);
        unused = List.copyOf(unused);
    }
}
