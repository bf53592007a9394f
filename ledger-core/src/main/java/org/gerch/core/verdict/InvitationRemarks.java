package org.gerch.core.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.jspecify.annotations.Nullable;

/** What must be said of an invitation that changed. */
final class InvitationRemarks {
    private InvitationRemarks() {}

    static List<Long> criteriaChanged(Judged judged) {
        return isUnchanged(judged) ? List.of() : judged.file().terms().changedAt();
    }

    static List<Long> deadlineMoved(Judged judged) {
        if (isUnchanged(judged)) {
            return List.of();
        }
        @Nullable
        Instant stood = judged.file()
                .published()
                .map(invitation -> invitation.event().deadline())
                .orElse(null);
        List<Recorded<TenderAmended>> amendments = judged.file()
                .asides()
                .whole()
                .all(TenderAmended.class)
                .sorted(Chronicle.BY_HAPPENING)
                .toList();
        List<Long> moves = new ArrayList<>();
        for (Recorded<TenderAmended> amendment : amendments) {
            Instant moved = amendment.event().deadline();
            if (moved != null && stood != null && !moved.equals(stood) && comesAfterABid(amendment, judged)) {
                moves.add(amendment.position());
            }
            stood = moved == null ? stood : moved;
        }
        return moves;
    }

    /** Also one that left again before the deadline had been handed in. */
    private static boolean comesAfterABid(Recorded<TenderAmended> amendment, Judged judged) {
        return judged.file().bids().stream()
                .filter(bid -> judged.lot().touches(bid.lots()))
                .anyMatch(bid -> Moments.isAfter(amendment, bid.submission()));
    }

    private static boolean isUnchanged(Judged judged) {
        return !judged.file().asides().whole().has(TenderAmended.class);
    }
}
