package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.List;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.ReturnReason;

/** What a verdict needs that is not on record. */
final class Gaps {
    private Gaps() {}

    static List<Gap> of(Reading reading) {
        List<Gap> gaps = new ArrayList<>();
        if (isDeadlineMissing(reading)) {
            gaps.add(Gap.DEADLINE);
        }
        List<BidOnFile> groups = reading.countedGroups();
        if (!reading.winnerIsGroup() && Reading.priced(groups).size() < groups.size()) {
            gaps.add(Gap.GROUP_PRICE);
        }
        boolean namesNobody = false;
        boolean unpriced = false;
        for (AwardOnFile award : reading.awards()) {
            LotAwarded decision = award.decision().event();
            namesNobody |= decision.bid() == null && decision.suppliers().isEmpty();
            unpriced |= reading.priceOfWinner(award) == null;
        }
        if (namesNobody) {
            gaps.add(Gap.AWARD_SUPPLIER);
        } else if (unpriced) {
            gaps.add(Gap.WINNER_PRICE);
        }
        return gaps;
    }

    /** Whether a bid was sent back as late by a deadline that nobody can see; a snapshot has none to show. */
    private static boolean isDeadlineMissing(Reading reading) {
        CaseFile file = reading.lot().file();
        return !file.chronicle().events().getFirst().by().fromSnapshot()
                && file.deadline() == null
                && reading.groupBids().stream().anyMatch(Gaps::isReturnedLate);
    }

    private static boolean isReturnedLate(BidOnFile bid) {
        return bid.returned()
                .filter(returned -> returned.event().reason() == ReturnReason.LATE)
                .isPresent();
    }
}
