package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.rules.GroupRule;

/** Turns a release into what an import records of it; pure but for the salts, which are drawn by whoever calls. */
public final class ReleaseTranslator {
    private final Supplier<String> salts;
    private final List<GroupRule> rules;

    /**
     * @param salts gives 64 fresh hex digits each time; a check that records nothing may give the same ones
     * @param rules whose paths' values are kept with the parties
     */
    public ReleaseTranslator(Supplier<String> salts, Collection<GroupRule> rules) {
        this.salts = salts;
        this.rules = List.copyOf(rules);
    }

    /**
     * The whole release as commands on an empty stream.
     *
     * @throws Malformed if an id in it can't be one, such as one of more than 200 characters
     */
    public Translation translate(OcdsRelease release) {
        List<Part> bidParts = release.bids();
        List<Part> awardParts = release.awards();
        ReleaseParties parties = new ReleaseParties(release, rules);
        InvitationPart invitation = new InvitationPart(release, parties, bidParts, awardParts);
        BidsPart bids = new BidsPart(release, parties, invitation, bidParts, salts);
        AwardsPart awards = new AwardsPart(release, parties, bids, awardParts, invitation.deadline());

        List<ImportStep> rest = new ArrayList<>();
        ImportStep published = invitation.publish();
        rest.add(published);
        rest.addAll(bids.steps(awards.rejections(invitation.lots())));
        rest.addAll(awards.steps());
        rest.addAll(invitation.cancellations());
        List<ImportStep> steps = new ArrayList<>();
        parties.registrations()
                .forEach(registration -> steps.add(new ImportStep(registration, published.occurredAt())));
        steps.addAll(rest);
        return new Translation(
                release.ocid(), release.source(), steps, release.root().remarks());
    }
}
