package org.gerch.core.verdict;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.ReturnReason;

/** What a verdict needs that is not on record. */
final class Gaps {
    private Gaps() {}

    static List<Gap> of(Reading reading) {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        if (isDeadlineMissing(reading)) {
            gaps.add(Gap.DEADLINE);
        }
        List<BidOnFile> groups = reading.countedGroups();
        if (!reading.winnerIsGroup() && Reading.priced(groups).size() < groups.size()) {
            gaps.add(Gap.GROUP_PRICE);
        }
        for (AwardOnFile award : reading.awards()) {
            ofAward(award, reading).ifPresent(gaps::add);
        }
        return List.copyOf(gaps);
    }

    private static Optional<Gap> ofAward(AwardOnFile award, Reading reading) {
        LotAwarded decision = award.decision().event();
        if (decision.bid() == null && decision.suppliers().isEmpty()) {
            return Optional.of(Gap.AWARD_SUPPLIER);
        }
        if (reading.lot().contradictsItself(award)) {
            return Optional.of(Gap.AWARD_CONTRADICTORY);
        }
        if (decision.bid() == null
                && decision.suppliers().size() > 1
                && reading.winningBid(award).isEmpty()) {
            return Optional.of(Gap.JOINT_BID);
        }
        return reading.priceOfWinner(award) == null ? Optional.of(Gap.WINNER_PRICE) : Optional.empty();
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
