package org.gerch.core.tender;

import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An award decision and what became of it.
 *
 * @param lots empty for the tender as a whole
 * @param suppliers to whom
 * @param decidedAt absent where a source gives no date
 * @param standstillEnds the latest end that any notice promised
 */
public record Award(
        AwardId id,
        List<LotId> lots,
        @Nullable BidId bid,
        List<PartyId> suppliers,
        Standing standing,
        @Nullable Instant decidedAt,
        @Nullable Instant standstillEnds) {

    /** Whether an award counts, and if not, why. */
    public enum Standing {
        IN_FORCE,
        DECLINED,
        LAPSED,
        ANNULLED
    }

    public boolean inForce() {
        return standing == Standing.IN_FORCE;
    }

    Award now(Standing other) {
        return new Award(id, lots, bid, suppliers, other, decidedAt, standstillEnds);
    }

    Award standstillUntil(@Nullable Instant promised) {
        boolean later = promised != null && (standstillEnds == null || promised.isAfter(standstillEnds));
        return new Award(id, lots, bid, suppliers, standing, decidedAt, later ? promised : standstillEnds);
    }
}
