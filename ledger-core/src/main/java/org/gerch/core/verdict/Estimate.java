package org.gerch.core.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Lot;

/**
 * The estimated cost of the lots compared, as it stood when the first bid was opened: a later one may have been made to fit.
 *
 * @param publishedAt where it stands
 */
record Estimate(Money cost, long publishedAt) {

    /** Of the tender where the whole of it is compared, else of the lots; absent where none was published for these. */
    static Optional<Estimate> of(Reading reading) {
        LotFile lot = reading.lot();
        Set<LotId> compared = reading.comparedLots();
        boolean whole = lot.scope(List.of()).equals(compared);
        return (whole ? ofWhole(lot.file()) : Optional.<Estimate>empty()).or(() -> ofLots(lot.file(), compared));
    }

    private static Optional<Estimate> ofWhole(CaseFile file) {
        Optional<Estimate> amended = file.asides()
                .whole()
                .all(TenderAmended.class)
                .filter(amendment -> amendment.event().estimatedCost() != null)
                .filter(amendment -> !comesAfterAnOpening(amendment, file))
                .max(Chronicle.BY_HAPPENING)
                .map(amendment ->
                        new Estimate(Objects.requireNonNull(amendment.event().estimatedCost()), amendment.position()));
        return amended.or(() -> file.published()
                .filter(invitation -> invitation.event().estimatedCost() != null)
                .map(invitation -> new Estimate(
                        Objects.requireNonNull(invitation.event().estimatedCost()), invitation.position())));
    }

    private static Optional<Estimate> ofLots(CaseFile file, Set<LotId> lots) {
        Recorded<TenderPublished> invitation = file.published().orElse(null);
        if (invitation == null) {
            return Optional.empty();
        }
        Money sum = null;
        for (Lot lot : invitation.event().lots()) {
            Money cost = lot.estimatedCost();
            if (!lots.contains(lot.id())) {
                continue;
            }
            if (cost == null || (sum != null && !sum.sharesCurrency(cost))) {
                return Optional.empty();
            }
            sum = sum == null ? cost : sum.plus(cost);
        }
        return Optional.ofNullable(sum).map(cost -> new Estimate(cost, invitation.position()));
    }

    private static boolean comesAfterAnOpening(Recorded<TenderAmended> amendment, CaseFile file) {
        return file.bids().stream()
                .flatMap(bid -> bid.opened().stream())
                .anyMatch((Recorded<BidOpened> opening) -> Moments.isAfter(amendment, opening));
    }
}
