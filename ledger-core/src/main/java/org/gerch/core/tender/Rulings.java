package org.gerch.core.tender;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.tender.TenderState.Planned;
import org.gerch.core.tender.TenderState.Unknown;
import org.jspecify.annotations.Nullable;

/** What the laws of all phases have in common. */
final class Rulings {
    private Rulings() {}

    /** From the invitation on; before it, nothing of the kind can have happened. */
    static Decision<TenderEvent> published(
            TenderState state, TenderCommand command, Function<PublishedTender, Decision<TenderEvent>> then) {
        return switch (state) {
            case Unknown unknown -> refused(new Impossible.TenderUnknown(command.tender()));
            case Planned planned -> refused(new Impossible.TenderNotPublished(command.tender()));
            case PublishedTender tender -> then.apply(tender);
        };
    }

    /** A bid that was submitted, whatever became of it. */
    static Decision<TenderEvent> submitted(
            PublishedTender tender, BidId id, Function<Bid, Decision<TenderEvent>> then) {
        Bid bid = tender.bids().get(id);
        return bid == null ? refused(new Impossible.BidUnknown(id)) : then.apply(bid);
    }

    static Decision<TenderEvent> refused(TenderRefusal why) {
        return new Decision.Refused<>(why);
    }

    static Optional<Impossible> negative(String field, @Nullable Money amount) {
        return amount != null && amount.isNegative()
                ? Optional.of(new Impossible.NegativeAmount(field, amount.plain()))
                : Optional.empty();
    }

    static Optional<Breach> afterCancellation(Invitation invitation, List<LotId> lots) {
        return invitation.hasCancelled(lots) ? Optional.of(new Breach.AfterCancellation(lots)) : Optional.empty();
    }

    static @Nullable Commitment committed(@Nullable Sealed text) {
        return text == null ? null : text.commitment();
    }
}
