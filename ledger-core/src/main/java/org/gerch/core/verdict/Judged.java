package org.gerch.core.verdict;

import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.verdict.Verdict.JudgedBid;
import org.gerch.core.verdict.Verdict.LostOn;
import org.gerch.core.verdict.Verdict.Named;
import org.gerch.core.verdict.Verdict.StatedReason;
import org.jspecify.annotations.Nullable;

/**
 * An answer and what it was found from.
 *
 * @param group the group's offer that decides, else the lowest known
 * @param winner the offer that has the award in force, where one award is
 * @param lostOn the published rule on which the group lost
 */
record Judged(
        Reading reading,
        VerdictKind kind,
        @Nullable Offer group,
        @Nullable Offer winner,
        @Nullable StatedReason reason,
        @Nullable LostOn lostOn) {

    LotFile lot() {
        return reading.lot();
    }

    CaseFile file() {
        return reading.lot().file();
    }

    JudgedBid bid(Offer offer) {
        BidOnFile bid = offer.first();
        PartyFacts group = reading.classes().groupBehind(bid);
        String name = group == null ? bid.tenderer().name() : new Named(group.party(), group.name()).text();
        long position =
                bid.opened().map(Recorded::position).orElse(bid.submission().position());
        return new JudgedBid(bid.id(), new Named(bid.tendererId(), name), offer.price(Basis.READ_OUT), position);
    }
}
