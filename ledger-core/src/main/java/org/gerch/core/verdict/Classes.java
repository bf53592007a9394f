package org.gerch.core.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.rules.GroupClass;
import org.gerch.core.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Who counts as a citizen group under a rule set.
 *
 * @param deadline for bids, by which a group confirms that one is made for it
 * @param assumed answers for parties whose class is unknown, to see whether it matters
 */
record Classes(RuleSet rules, @Nullable Instant deadline, Map<PartyId, GroupClass> assumed) {

    static Classes under(RuleSet rules, @Nullable Instant deadline) {
        return new Classes(rules, deadline, Map.of());
    }

    Classes assuming(Map<PartyId, GroupClass> assumptions) {
        return new Classes(rules, deadline, assumptions);
    }

    /** A bid made for a group counts as that group's, whoever hands it in. */
    GroupClass of(BidOnFile bid) {
        if (groupBehind(bid) != null) {
            return GroupClass.GROUP;
        }
        return settled(bid.tendererId(), of(bid.tenderer(), bid.members()));
    }

    /** Of a bid that an award gives to others too; all of one class, or neither in nor out. */
    GroupClass of(BidOnFile bid, List<PartyFacts> beside) {
        GroupClass own = of(bid);
        for (PartyFacts party : beside) {
            if (rules.classOf(party) != own) {
                return settled(bid.tendererId(), GroupClass.UNDETERMINED);
            }
        }
        return own;
    }

    /** The citizen group that another party's bid counts for. */
    @Nullable
    PartyFacts groupBehind(BidOnFile bid) {
        PartyFacts represented = bid.onBehalfOf(deadline);
        return represented != null && rules.classOf(represented) == GroupClass.GROUP ? represented : null;
    }

    /** Suppliers of an award whose bid is not known. */
    GroupClass of(List<PartyFacts> suppliers) {
        return suppliers.isEmpty()
                ? GroupClass.UNDETERMINED
                : settled(suppliers.getFirst().party(), common(suppliers));
    }

    private GroupClass of(PartyFacts tenderer, List<PartyFacts> members) {
        GroupClass own = rules.classOf(tenderer);
        boolean consortium = tenderer.kind() == PartyKind.CONSORTIUM;
        if (members.isEmpty() || (consortium && own != GroupClass.UNDETERMINED)) {
            return own;
        }
        return common(together(tenderer, members));
    }

    /** All groups make a group, all others an outsider; anything mixed is neither. */
    private GroupClass common(List<PartyFacts> parties) {
        GroupClass common = rules.classOf(parties.getFirst());
        for (PartyFacts party : parties) {
            if (rules.classOf(party) != common) {
                return GroupClass.UNDETERMINED;
            }
        }
        return common;
    }

    /** Whether groups and others made a bid together; a rule that settles a consortium's class settles this too. */
    boolean isMixed(PartyFacts tenderer, List<PartyFacts> members) {
        return !members.isEmpty()
                && of(tenderer, members) == GroupClass.UNDETERMINED
                && areMixed(together(tenderer, members));
    }

    boolean areMixed(List<PartyFacts> parties) {
        List<GroupClass> classes = parties.stream().map(rules::classOf).toList();
        return classes.contains(GroupClass.GROUP) && classes.contains(GroupClass.OUTSIDE);
    }

    private static List<PartyFacts> together(PartyFacts tenderer, List<PartyFacts> members) {
        List<PartyFacts> together = new ArrayList<>(members);
        if (tenderer.kind() != PartyKind.CONSORTIUM) {
            together.add(tenderer);
        }
        return together;
    }

    private GroupClass settled(PartyId party, GroupClass found) {
        return found == GroupClass.UNDETERMINED ? assumed.getOrDefault(party, found) : found;
    }
}
