package org.gerch.core.tender;

import static org.gerch.core.tender.Rulings.refused;

import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.tender.EvaluationCommand.ReadOutRoundPrice;
import org.gerch.core.tender.EvaluationEvent.RoundPriceReadOut;

/** The law of prices in later rounds: one for each bid and round, and a round that was not published is marked. */
final class RoundLaw {
    private RoundLaw() {}

    static Decision<TenderEvent> decide(PublishedTender tender, Bid bid, ReadOutRoundPrice read, Provenance by) {
        if (bid.opened().isEmpty()) {
            return refused(new Impossible.BidNotOpened(bid.id()));
        }
        Money before = bid.opened().get().price();
        Integer published = tender.invitation().awardRules().rounds();
        return EvaluationLaw.evaluating(bid, by)
                .refuse(Rulings.negative("price", read.price()))
                .refuseIf(
                        before != null && !before.sharesCurrency(read.price()),
                        () -> new Impossible.CurrencyDiffers(
                                before == null ? "" : before.currency(),
                                read.price().currency()))
                .refuseIf(
                        isReadOut(tender, read), () -> new Impossible.RoundPriceAlreadyReadOut(bid.id(), read.round()))
                .noteIf(published == null || read.round() > published, () -> new Breach.RoundNotPublished(read.round()))
                .note(EvaluationLaw.afterAward(tender, bid, by, Breach.RoundAfterAward::new))
                .accept(new RoundPriceReadOut(bid.id(), read.round(), read.price()));
    }

    private static boolean isReadOut(PublishedTender tender, ReadOutRoundPrice read) {
        return tender.history().entries().stream()
                .anyMatch(entry -> entry.event() instanceof RoundPriceReadOut earlier
                        && earlier.bid().equals(read.bid())
                        && earlier.round() == read.round());
    }
}
