package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.TenderEvent.BidOpened;
import org.gerch.core.tender.TenderEvent.TenderAmended;
import org.gerch.core.tender.TenderEvent.TenderPublished;
import org.gerch.core.tender.Weight;

/**
 * What the published rules award by, as they stood when the first bid was opened: bids were made under these.
 *
 * @param publishedAt positions of the invitation and of the amendments they stand in
 * @param changedAt positions of amendments that changed them after bids had been opened
 */
record Terms(Criterion criterion, List<Weight> weights, List<Long> publishedAt, List<Long> changedAt) {

    static Terms of(CaseFile file) {
        Optional<Recorded<TenderPublished>> invitation = file.published();
        Terms terms = invitation
                .map(published -> new Terms(
                        published.event().criterion(),
                        published.event().weights(),
                        List.of(published.position()),
                        List.of()))
                .orElse(new Terms(Criterion.NOT_STATED, List.of(), List.of(), List.of()));
        List<Recorded<TenderAmended>> amendments = file.asides()
                .whole()
                .all(TenderAmended.class)
                .filter(amendment -> amendment.event().criterion() != null
                        || amendment.event().weights() != null)
                .sorted(Chronicle.BY_HAPPENING)
                .toList();
        for (Recorded<TenderAmended> amendment : amendments) {
            terms = terms.after(amendment, file);
        }
        return terms;
    }

    private Terms after(Recorded<TenderAmended> amendment, CaseFile file) {
        Criterion otherCriterion = amendment.event().criterion() == null
                ? criterion
                : amendment.event().criterion();
        List<Weight> otherWeights = Objects.requireNonNullElse(amendment.event().weights(), weights);
        if (otherCriterion == criterion && otherWeights.equals(weights)) {
            return this;
        }
        boolean known = file.bids().stream()
                .flatMap(bid -> bid.opened().stream())
                .anyMatch((Recorded<BidOpened> opening) -> Moments.isAfter(amendment, opening));
        return known
                ? new Terms(criterion, weights, publishedAt, with(changedAt, amendment))
                : new Terms(otherCriterion, otherWeights, with(publishedAt, amendment), changedAt);
    }

    private static List<Long> with(List<Long> positions, Recorded<?> entry) {
        List<Long> more = new ArrayList<>(positions);
        more.add(entry.position());
        return List.copyOf(more);
    }
}
