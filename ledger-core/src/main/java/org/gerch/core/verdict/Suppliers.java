package org.gerch.core.verdict;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom an award names as having won, held against those who made a bid.
 *
 * @param deadline for bids, by which a group confirms that one is made for it
 */
record Suppliers(List<PartyFacts> named, @Nullable Instant deadline) {

    static Suppliers of(AwardOnFile award, CaseFile file) {
        return new Suppliers(award.decision().event().suppliers(), file.deadline());
    }

    /** Those who had no part in the bid; none where the award names only some of those who had. */
    List<PartyFacts> beside(BidOnFile bid) {
        if (named.size() == 1 && named.getFirst().party().equals(bid.tendererId())) {
            return List.of();
        }
        Set<PartyId> parties = parties(bid);
        return named.stream()
                .filter(supplier -> !parties.contains(supplier.party()))
                .toList();
    }

    /** Whether all of them made it, and nobody else did. */
    boolean made(BidOnFile bid) {
        if (bid.members().isEmpty() || named.isEmpty()) {
            return tookPartIn(bid);
        }
        Set<PartyId> makers = ids(bid.members());
        Set<PartyId> winners = ids(named);
        // A registered consortium stands for its members, and they for it.
        if (bid.tenderer().kind() == PartyKind.CONSORTIUM) {
            makers.remove(bid.tendererId());
            boolean asOne = winners.remove(bid.tendererId());
            return winners.equals(makers) || (asOne && winners.isEmpty());
        }
        makers.add(bid.tendererId());
        return winners.equals(makers);
    }

    /** Whether all of them made it, perhaps with others. */
    boolean tookPartIn(BidOnFile bid) {
        return !named.isEmpty() && beside(bid).isEmpty();
    }

    /**
     * Whether the bid is said to be others': all those named had no part in it.
     *
     * <p>Of a bid whose tenderer, or whose members, are not on record that is not known.
     */
    boolean contradict(BidOnFile bid) {
        boolean known = bid.tendererId().isNamed()
                && (bid.tenderer().kind() != PartyKind.CONSORTIUM
                        || !bid.members().isEmpty());
        return known && !named.isEmpty() && beside(bid).size() == named.size();
    }

    /** Its tenderer, the members of a consortium, and whom it is made for. */
    Set<PartyId> parties(BidOnFile bid) {
        Set<PartyId> parties = ids(bid.members());
        parties.add(bid.tendererId());
        PartyFacts represented = bid.onBehalfOf(deadline);
        if (represented != null) {
            parties.add(represented.party());
        }
        return parties;
    }

    private static Set<PartyId> ids(List<PartyFacts> parties) {
        return parties.stream().map(PartyFacts::party).collect(Collectors.toCollection(HashSet::new));
    }
}
