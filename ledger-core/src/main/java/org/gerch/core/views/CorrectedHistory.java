package org.gerch.core.views;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gerch.core.kernel.Correction;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;

/** A whole stream as it should have been recorded. */
final class CorrectedHistory {
    private CorrectedHistory() {}

    /**
     * Puts the right values into the entries that corrections cite; nothing is added, left out or moved.
     *
     * @param history the whole stream, so that an entry's index is its place in it
     * @param correction the feature's event that corrects
     * @param said what such an event says
     */
    static <E extends LedgerEvent, C extends E> List<Recorded<E>> of(
            List<Recorded<E>> history,
            Class<C> correction,
            Function<C, Correction> said,
            Correction.Correctable<E> correctable) {
        List<Recorded<E>> corrected = new ArrayList<>(history);
        for (Recorded<E> recorded : history) {
            if (correction.isInstance(recorded.event())) {
                Correction says = said.apply(correction.cast(recorded.event()));
                // A correction that cites nothing changes nothing; the law accepts none such.
                if (says.seq() >= 0 && says.seq() < corrected.size()) {
                    Recorded<E> cited = corrected.get((int) says.seq());
                    corrected.set((int) says.seq(), cited.with(says.applyTo(cited.event(), correctable)));
                }
            }
        }
        return corrected;
    }
}
