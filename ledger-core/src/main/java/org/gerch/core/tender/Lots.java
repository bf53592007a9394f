package org.gerch.core.tender;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.LotId;
import org.jspecify.annotations.Nullable;

/** Lists of lots, where an empty list means the tender as a whole. */
final class Lots {
    private Lots() {}

    static List<LotId> named(@Nullable List<LotId> lots) {
        return lots == null ? List.of() : List.copyOf(lots);
    }

    /** Whether two lists have a lot in common. */
    static boolean overlap(Collection<LotId> some, Collection<LotId> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }

    /** Whether everything in the one list is also in the other. */
    static boolean covers(Collection<LotId> whole, Collection<LotId> part) {
        return whole.isEmpty() || !part.isEmpty() && whole.containsAll(part);
    }

    /** What is wrong with a list of lots: one that the invitation does not have, or one named twice. */
    static Optional<Impossible> wrong(Invitation invitation, List<LotId> lots) {
        Set<LotId> seen = new HashSet<>();
        for (LotId lot : lots) {
            if (!invitation.lots().contains(lot)) {
                return Optional.of(new Impossible.LotUnknown(lot));
            }
            if (!seen.add(lot)) {
                return Optional.of(new Impossible.LotNamedTwice(lot));
            }
        }
        return Optional.empty();
    }
}
