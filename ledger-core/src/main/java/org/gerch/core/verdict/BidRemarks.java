package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        List<Long> positions = new ArrayList<>();
        for (AwardOnFile award : reading.awards()) {
            if (reading.classOfWinner(award) != GroupClass.GROUP && isWonByNoBusiness(reading, award)) {
                positions.add(award.decision().position());
            }
        }
        return positions;
    }

    private static boolean isWonByNoBusiness(Reading reading, AwardOnFile award) {
        BidOnFile bid = reading.winningBid(award).orElse(null);
        return anyNoBusiness(award.decision().event().suppliers())
                || (bid != null && (isNoBusiness(bid.tenderer().kind()) || anyNoBusiness(bid.members())));
    }

    private static boolean anyNoBusiness(List<PartyFacts> parties) {
        for (PartyFacts party : parties) {
            if (isNoBusiness(party.kind())) {
                return true;
            }
        }
        return false;
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
        List<Offer> below = new ArrayList<>();
        for (Offer group : prices.groups()) {
            if (group.priced(Basis.READ_OUT).isBelow(won)) {
                below.add(group);
            }
        }
        return below;
    }

    static List<Long> mixedBids(Judged judged) {
        Reading reading = judged.reading();
        List<Long> positions = new ArrayList<>();
        for (BidOnFile bid : reading.bids()) {
            if (reading.classes().isMixed(bid.tenderer(), bid.members())) {
                positions.add(shownAt(bid));
            }
        }
        for (AwardOnFile award : reading.awards()) {
            if (reading.isNamedByItsAward(award)
                    && reading.classes().areMixed(award.decision().event().suppliers())) {
                positions.add(award.decision().position());
            }
        }
        return positions;
    }

    /** Before an award nothing is amiss with a bid that waits for its opening. */
    static List<Long> unopenedGroupBids(Judged judged) {
        if (judged.kind() == VerdictKind.EXCLUDED_BEFORE_OPENING) {
            return List.of();
        }
        Reading reading = judged.reading();
        if (reading.countedGroups().size() == reading.groupBids().size()) {
            return List.of();
        }
        Set<BidOnFile> counted = Set.copyOf(reading.countedGroups());
        boolean decided = !reading.awards().isEmpty();
        return reading.groupBids().stream()
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
        return bid.opened().isPresent()
                ? bid.opened().get().position()
                : bid.submission().position();
    }

    private static List<Long> openings(List<Offer> offers) {
        List<Long> positions = new ArrayList<>();
        for (Offer offer : offers) {
            offer.bids().forEach(bid -> positions.add(shownAt(bid)));
        }
        return positions;
    }

    private static boolean isNoBusiness(PartyKind kind) {
        return switch (kind) {
            case STATE_OWNED_ENTERPRISE, INDIVIDUAL -> true;
            case PROCURING_ENTITY, FUNDER, REVIEW_BODY, WITNESS_ORGANISATION -> true;
            case CITIZEN_GROUP, BUSINESS, CONSORTIUM, UNKNOWN -> false;
        };
    }
}
