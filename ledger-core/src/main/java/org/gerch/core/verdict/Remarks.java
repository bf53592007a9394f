package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.verdict.Verdict.Named;
import org.jspecify.annotations.Nullable;

/** Gathers what is remarked beside an answer. */
final class Remarks {
    private final Judged judged;
    private final Reading reading;

    private Remarks(Judged judged) {
        this.judged = judged;
        this.reading = judged.reading();
    }

    /**
     * Null where there is nothing to remark.
     *
     * @param provenLater positions of what was recorded after the deadline, and counts because a register extract proves its date
     */
    static Verdict.@Nullable Details of(Judged judged, List<Long> provenLater) {
        return new Remarks(judged).details(provenLater);
    }

    private Verdict.@Nullable Details details(List<Long> provenLater) {
        Verdict.Details details = new Verdict.Details(
                bids(BidRemarks.ignored(judged)),
                bids(BidRemarks.groupsBelowTheWinner(judged)),
                ReasonRemarks.missing(judged),
                AwardRemarks.raise(judged)
                        .map(amendment -> new Verdict.LaterPrice(
                                Objects.requireNonNull(amendment.event().price()),
                                amendment.event().scopeChanged(),
                                amendment.event().reason(),
                                amendment.position()))
                        .orElse(null),
                GroundRemarks.queried(judged),
                GroundRemarks.budget(judged),
                AwardRemarks.rounds(judged),
                reading.hasComparison() ? reading.together() : List.of(),
                judged.kind() == VerdictKind.NO_GROUP_BID
                        ? reading.groupsThatLeftInTime()
                                .map(bid -> judged.bid(Offer.of(bid)).tenderer())
                                .toList()
                        : List.of(),
                provenLater,
                namingInVain());
        return details.equals(Verdict.Details.NONE) ? null : details;
    }

    private List<Verdict.NamedInVain> namingInVain() {
        List<Verdict.NamedInVain> found = new ArrayList<>();
        for (BidOnFile bid : reading.bids()) {
            PartyFacts group = bid.namedInVain(judged.file().deadline());
            if (group != null) {
                found.add(new Verdict.NamedInVain(
                        new Named(bid.tendererId(), bid.tenderer().name()),
                        new Named(group.party(), group.name()),
                        BidRemarks.shownAt(bid)));
            }
        }
        return found;
    }

    private List<Verdict.JudgedBid> bids(List<Offer> offers) {
        return offers.isEmpty() ? List.of() : offers.stream().map(judged::bid).toList();
    }
}
