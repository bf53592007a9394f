package org.gerch.core.verdict.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Method;
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
        boolean competitive = lot.invitation()
                .map(invitation -> invitation.event())
                .map(TenderPublished::method)
                .filter(settings.methods(code(), COMPETITIVE)::contains)
                .isPresent();
        return competitive && isFromOne(lot.bids())
                ? Optional.of(Flag.of(this)
                        .resting(lot.invitation().stream().toList())
                        .resting(Days.openings(lot))
                        .flag())
                : Optional.empty();
    }

    private static boolean isFromOne(List<BidFacts> bids) {
        Set<PartyId> tenderers = new HashSet<>();
        for (BidFacts bid : bids) {
            if (bid.isLate() || bid.isReturned()) {
                continue;
            }
            tenderers.addAll(bid.parties());
            // Until all are opened, another may still be among those that are coming.
            if (bid.opening().isEmpty() || tenderers.size() > 1) {
                return false;
            }
        }
        return tenderers.size() == 1;
    }
}
