package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.party.PartyCommand.RegisterParty;
import org.gerch.core.rules.GroupRule;

/**
 * Everything a release says, in the order in which a tender lives it.
 *
 * @param facts invitation, bids, opening, evaluation, awards, end; at least the invitation
 * @param parties that take part in them
 */
record ReleaseFacts(List<DatedFact> facts, ReleaseParties parties) {

    /**
     * Reads a release.
     *
     * @param rules whose paths' values are kept with the parties
     * @throws Malformed if an id in it can't be one, such as one of more than 200 characters
     */
    static ReleaseFacts of(OcdsRelease release, Collection<GroupRule> rules) {
        List<Part> bidParts = release.bids();
        List<Part> awardParts = release.awards();
        ReleaseParties parties = new ReleaseParties(release, rules);
        InvitationPart invitation = new InvitationPart(release, parties, bidParts, awardParts);
        BidsPart bids = new BidsPart(release, parties, invitation, bidParts);
        AwardsPart awards = new AwardsPart(release, parties, bids, awardParts, invitation.deadline());

        List<DatedFact> facts = new ArrayList<>();
        facts.add(invitation.invited());
        facts.addAll(bids.facts(awards.rejections(invitation.lots())));
        facts.addAll(awards.facts());
        facts.addAll(invitation.ended());
        return new ReleaseFacts(facts, parties);
    }

    List<RegisterParty> registrations() {
        return parties.registrations();
    }
}
