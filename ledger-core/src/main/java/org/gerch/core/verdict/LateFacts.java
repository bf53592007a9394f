package org.gerch.core.verdict;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.gerch.core.party.PartyFacts;

/**
 * What of the bidders was recorded after the deadline and counts all the same, because a register extract proves its date.
 *
 * <p>Such entries are in the bidders' own streams; that they came late is said in the tender's, so that a verdict needs no other.
 */
final class LateFacts {
    private LateFacts() {}

    /** @param cited the positions that answer and overlays rest on */
    static List<Long> provenLater(CaseFile file, Collection<Long> cited) {
        TreeSet<Long> positions = new TreeSet<>();
        for (BidOnFile bid : file.bids()) {
            boolean rests = cited.contains(BidRemarks.shownAt(bid))
                    || cited.contains(bid.submission().position());
            // Until there is an award no answer rests on who handed in a bid that is still sealed.
            boolean counts = !bid.isSealed() || !file.awards().isEmpty();
            if (rests && counts) {
                add(positions, bid.tenderer());
                bid.members().forEach(member -> add(positions, member));
                PartyFacts group = bid.onBehalfOf(file.deadline());
                if (group != null) {
                    add(positions, group);
                }
            }
        }
        for (AwardOnFile award : file.awards()) {
            if (cited.contains(award.decision().position())) {
                award.decision().event().suppliers().forEach(supplier -> add(positions, supplier));
            }
        }
        return List.copyOf(positions);
    }

    /** Whether there are any at all. */
    static boolean isAny(CaseFile file) {
        for (BidOnFile bid : file.bids()) {
            PartyFacts group = bid.onBehalfOf(file.deadline());
            if (isAny(bid.tenderer()) || (group != null && isAny(group))) {
                return true;
            }
            for (PartyFacts member : bid.members()) {
                if (isAny(member)) {
                    return true;
                }
            }
        }
        for (AwardOnFile award : file.awards()) {
            for (PartyFacts supplier : award.decision().event().suppliers()) {
                if (isAny(supplier)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAny(PartyFacts facts) {
        return !facts.provenLater().isEmpty();
    }

    private static void add(TreeSet<Long> positions, PartyFacts facts) {
        positions.addAll(facts.provenLater());
    }
}
