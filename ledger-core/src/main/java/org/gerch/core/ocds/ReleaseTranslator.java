package org.gerch.core.ocds;

import java.time.Instant;
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
     * @throws Malformed if a part of it contradicts itself, such as an amount that is no number
     */
    public Translation translate(OcdsRelease release) {
        ReleaseParties parties = new ReleaseParties(release, rules);
        InvitationPart invitation = new InvitationPart(release, parties);
        BidsPart bids = new BidsPart(release, parties, invitation.deadline(), salts);
        AwardsPart awards = new AwardsPart(release, parties, bids.ids(), invitation.deadline());

        List<ImportStep> steps = new ArrayList<>();
        Instant published = invitation.publishedAt();
        List<ImportStep> rest = new ArrayList<>();
        rest.add(invitation.publish());
        rest.addAll(bids.steps());
        rest.addAll(awards.steps());
        rest.addAll(invitation.cancellations());
        parties.registrations().forEach(registration -> steps.add(new ImportStep(registration, published)));
        steps.addAll(rest);
        return new Translation(release.ocid(), release.source(), steps);
    }
}
