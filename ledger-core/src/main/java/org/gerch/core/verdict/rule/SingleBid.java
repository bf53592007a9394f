package org.gerch.core.verdict.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.TenderEvent.TenderPublished;
import org.gerch.core.verdict.BidFacts;
import org.gerch.core.verdict.LotFacts;

/** One tenderer in a competitive procedure. */
final class SingleBid implements Indicator {
    private static final Set<Method> COMPETITIVE = Set.of(Method.OPEN, Method.SELECTIVE);

    @Override
    public String code() {
        return "R018";
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        List<BidFacts> received = lot.bids().stream()
                .filter(bid -> !bid.isLate() && !bid.isReturned())
                .toList();
        boolean competitive = lot.invitation()
                .map(invitation -> invitation.event())
                .map(TenderPublished::method)
                .filter(settings.methods(code(), COMPETITIVE)::contains)
                .isPresent();
        // Until all are opened, another may still be among those that are coming.
        boolean allOpened = !received.isEmpty()
                && received.stream().allMatch(bid -> bid.opening().isPresent());
        return competitive && allOpened && tenderers(received) == 1
                ? Optional.of(Flag.of(this)
                        .resting(lot.invitation().stream().toList())
                        .resting(Days.openings(lot))
                        .flag())
                : Optional.empty();
    }

    private static long tenderers(List<BidFacts> bids) {
        return bids.stream().flatMap(bid -> bid.parties().stream()).distinct().count();
    }
}
