package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.AwardRules;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Weight;

/**
 * What the published rules award by, as they stood when the first bid was opened: bids were made under these.
 *
 * @param rules how prices are compared and awards limited
 * @param publishedAt positions of the invitation and of the amendments they stand in
 * @param changedAt positions of amendments that changed them after bids had been opened
 */
record Terms(
        Criterion criterion, List<Weight> weights, AwardRules rules, List<Long> publishedAt, List<Long> changedAt) {

    /** @param bids of the tender, as far as they were opened */
    static Terms of(Optional<Recorded<TenderPublished>> invitation, Asides asides, Collection<BidOnFile> bids) {
        Terms terms = invitation
                .map(published -> new Terms(
                        published.event().criterion(),
                        published.event().weights(),
                        Objects.requireNonNullElse(published.event().awardRules(), AwardRules.NONE),
                        List.of(published.position()),
                        List.of()))
                .orElse(new Terms(Criterion.NOT_STATED, List.of(), AwardRules.NONE, List.of(), List.of()));
        if (!asides.whole().has(TenderAmended.class)) {
            return terms;
        }
        List<Recorded<TenderAmended>> amendments = asides.whole()
                .all(TenderAmended.class)
                .filter(amendment -> amendment.event().criterion() != null
                        || amendment.event().weights() != null
                        || amendment.event().awardRules() != null)
                .sorted(Chronicle.BY_HAPPENING)
                .toList();
        for (Recorded<TenderAmended> amendment : amendments) {
            terms = terms.after(amendment, bids);
        }
        return terms;
    }

    private Terms after(Recorded<TenderAmended> amendment, Collection<BidOnFile> bids) {
        Criterion otherCriterion = amendment.event().criterion() == null
                ? criterion
                : amendment.event().criterion();
        List<Weight> otherWeights = Objects.requireNonNullElse(amendment.event().weights(), weights);
        AwardRules otherRules = Objects.requireNonNullElse(amendment.event().awardRules(), rules);
        if (otherCriterion == criterion && otherWeights.equals(weights) && otherRules.equals(rules)) {
            return this;
        }
        boolean known = bids.stream()
                .flatMap(bid -> bid.opened().stream())
                .anyMatch((Recorded<BidOpened> opening) -> Moments.isAfter(amendment, opening));
        return known
                ? new Terms(criterion, weights, rules, publishedAt, with(changedAt, amendment))
                : new Terms(otherCriterion, otherWeights, otherRules, with(publishedAt, amendment), changedAt);
    }

    private static List<Long> with(List<Long> positions, Recorded<?> entry) {
        List<Long> more = new ArrayList<>(positions);
        more.add(entry.position());
        return List.copyOf(more);
    }
}
