package org.gerch.core.tender;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.jspecify.annotations.Nullable;

/**
 * The invitation as it stands after all amendments and cancellations.
 *
 * @param lots in their published order; empty where the tender has none
 * @param cancelledLots the lots that ended without an award while others went on
 * @param cancelled whether the whole ended
 */
public record Invitation(
        TenderId tender,
        PartyId buyer,
        Method method,
        Criterion criterion,
        List<Weight> weights,
        AwardRules awardRules,
        @Nullable Instant deadline,
        @Nullable Instant opening,
        Set<LotId> lots,
        Set<LotId> cancelledLots,
        boolean cancelled) {

    static Invitation of(TenderPublished published) {
        Set<LotId> lots = new LinkedHashSet<>();
        published.lots().forEach(lot -> lots.add(lot.id()));
        return new Invitation(
                published.tender(),
                published.buyer(),
                published.method(),
                published.criterion(),
                published.weights(),
                published.awardRules() == null ? AwardRules.NONE : published.awardRules(),
                published.deadline(),
                published.opening(),
                lots,
                Set.of(),
                false);
    }

    /** When bids may be opened: never before the deadline, whatever was announced; absent where nothing was. */
    public @Nullable Instant opensAt() {
        if (opening == null || deadline == null) {
            return opening == null ? deadline : opening;
        }
        return opening.isAfter(deadline) ? opening : deadline;
    }

    /** Whether one of these lots, or for an empty list the whole, ended without an award. */
    public boolean hasCancelled(Collection<LotId> some) {
        return cancelled || some.stream().anyMatch(cancelledLots::contains);
    }

    Invitation amended(TenderAmended by) {
        return new Invitation(
                tender,
                buyer,
                method,
                by.criterion() == null ? criterion : by.criterion(),
                by.weights() == null ? weights : by.weights(),
                by.awardRules() == null ? awardRules : by.awardRules(),
                by.deadline() == null ? deadline : by.deadline(),
                by.opening() == null ? opening : by.opening(),
                lots,
                cancelledLots,
                cancelled);
    }

    Invitation cancelled(TenderCancelled by) {
        Set<LotId> gone = new LinkedHashSet<>(cancelledLots);
        gone.addAll(by.lots());
        boolean all = by.lots().isEmpty() || gone.containsAll(lots);
        return new Invitation(
                tender, buyer, method, criterion, weights, awardRules, deadline, opening, lots, gone, cancelled || all);
    }
}
