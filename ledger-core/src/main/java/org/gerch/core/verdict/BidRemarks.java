package org.gerch.core.verdict;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.rules.GroupClass;

/** What must be said of bids and bidders beside an answer. */
final class BidRemarks {
    private BidRemarks() {}

    static List<Long> winnerNotBusiness(Judged judged) {
        Reading reading = judged.reading();
        return reading.awards().stream()
                .filter(award -> reading.classOfWinner(award) != GroupClass.GROUP)
                .filter(award -> winners(reading, award).anyMatch(party -> isNoBusiness(party.kind())))
                .map(award -> award.decision().position())
                .toList();
    }

    static List<Long> lowerOutsideBids(Judged judged) {
        return openings(ignored(judged));
    }

    /** The outside offers as low as the group's or lower that do not count. */
    static List<Offer> ignored(Judged judged) {
        Offer group = judged.group();
        return judged.kind().isLowestNotChosen() && group != null
                ? judged.reading().comparison().outsidersNotAbove(group.priced(Basis.READ_OUT))
                : List.of();
    }

    static List<Long> lowerGroups(Judged judged) {
        return openings(groupsBelowTheWinner(judged));
    }

    /** Other groups' offers below that of the group which has the award. */
    static List<Offer> groupsBelowTheWinner(Judged judged) {
        if (judged.kind() != VerdictKind.AWARDED_TO_GROUP || !judged.reading().hasComparison()) {
            return List.of();
        }
        Comparison prices = judged.reading().comparison();
        Money won = prices.winning(Basis.READ_OUT);
        return prices.groups().stream()
                .filter(group -> group.priced(Basis.READ_OUT).isBelow(won))
                .toList();
    }

    static List<Long> mixedBids(Judged judged) {
        Reading reading = judged.reading();
        Stream<Long> bids = reading.bids().stream()
                .filter(bid -> reading.classes().isMixed(bid.tenderer(), bid.members()))
                .map(BidRemarks::shownAt);
        Stream<Long> awards = reading.awards().stream()
                .filter(award -> reading.winningBid(award).isEmpty())
                .filter(award ->
                        reading.classes().areMixed(award.decision().event().suppliers()))
                .map(award -> award.decision().position());
        return Stream.concat(bids, awards).toList();
    }

    /** Before an award nothing is amiss with a bid that waits for its opening. */
    static List<Long> unopenedGroupBids(Judged judged) {
        if (judged.kind() == VerdictKind.EXCLUDED_BEFORE_OPENING) {
            return List.of();
        }
        Set<BidOnFile> counted = Set.copyOf(judged.reading().countedGroups());
        boolean decided = !judged.reading().awards().isEmpty();
        return judged.reading().groupBids().stream()
                .filter(bid -> !bid.isWithdrawn() && !counted.contains(bid))
                .filter(bid -> decided || bid.isOpened() || bid.returned().isPresent())
                .map(bid -> bid.returned().map(Recorded::position).orElse(shownAt(bid)))
                .toList();
    }

    static List<Long> groupBidsThatLeft(Judged judged) {
        return judged.kind() == VerdictKind.GROUP_BID_WITHDRAWN
                ? List.of()
                : judged.reading().groupBids().stream()
                        .flatMap(bid -> bid.withdrawn().stream())
                        .map(Recorded::position)
                        .toList();
    }

    /** Where a bid was read out, or handed in if it never was. */
    static long shownAt(BidOnFile bid) {
        return bid.opened().map(Recorded::position).orElse(bid.submission().position());
    }

    private static List<Long> openings(List<Offer> offers) {
        return offers.stream()
                .flatMap(offer -> offer.bids().stream())
                .map(BidRemarks::shownAt)
                .toList();
    }

    private static Stream<PartyFacts> winners(Reading reading, AwardOnFile award) {
        Stream<PartyFacts> bidders = reading.winningBid(award).stream()
                .flatMap(bid -> Stream.concat(Stream.of(bid.tenderer()), bid.members().stream()));
        return Stream.concat(bidders, award.decision().event().suppliers().stream());
    }

    private static boolean isNoBusiness(PartyKind kind) {
        return switch (kind) {
            case STATE_OWNED_ENTERPRISE, INDIVIDUAL -> true;
            case PROCURING_ENTITY, FUNDER, REVIEW_BODY, WITNESS_ORGANISATION -> true;
            case CITIZEN_GROUP, BUSINESS, CONSORTIUM, UNKNOWN -> false;
        };
    }
}
