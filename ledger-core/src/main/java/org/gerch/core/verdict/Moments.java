package org.gerch.core.verdict;

import java.time.Instant;
import org.gerch.core.kernel.Recorded;

/**
 * Which of two entries came after the other, where one of them would be the worse for it.
 *
 * <p>Judged by arrival at the ledger, as a deadline is: a claimed date changes nothing. Where a source gives no date, nothing came
 * after anything.
 */
final class Moments {
    private Moments() {}

    static boolean isAfter(Recorded<?> one, Recorded<?> other) {
        Instant mine = one.by().judgedAt();
        Instant theirs = other.by().judgedAt();
        if (mine == null || theirs == null) {
            return false;
        }
        boolean together =
                mine.equals(theirs) && !one.by().fromSnapshot() && !other.by().fromSnapshot();
        return together ? one.position() > other.position() : mine.isAfter(theirs);
    }
}
