package org.gerch.core.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.Score;
import org.gerch.core.tender.TenderEvent.BidScored;
import org.gerch.core.tender.Weight;
import org.gerch.core.verdict.Verdict.LostOn;
import org.gerch.core.verdict.Verdict.PublishedRule;

/**
 * On which published rule the lowest group lost, where its loss follows from rule and record alone.
 *
 * <p>Where several groups share the lowest price, each must have lost on it.
 */
final class Outscored {
    private final Offer winner;
    private final List<Offer> lowest;
    private final Terms terms;

    private Outscored(Reading reading) {
        this.winner = reading.comparison().winner();
        this.lowest = reading.comparison().deciding();
        this.terms = Terms.of(reading.lot().file());
    }

    static Optional<LostOn> of(Reading reading) {
        return new Outscored(reading).byScores();
    }

    /** More points for the winner, on sheets that mark nothing but what was published. */
    private Optional<LostOn> byScores() {
        Optional<Recorded<BidScored>> best = sheet(winner);
        List<Recorded<BidScored>> sheets =
                lowest.stream().flatMap(offer -> sheet(offer).stream()).toList();
        boolean lost = best.isPresent()
                && sheets.size() == lowest.size()
                && sheets.stream().allMatch(sheet -> total(sheet).compareTo(total(best.get())) < 0);
        return lost
                ? Optional.of(new LostOn(PublishedRule.SCORES, total(sheets.getFirst()), total(best.orElseThrow())))
                : Optional.empty();
    }

    private Optional<Recorded<BidScored>> sheet(Offer offer) {
        Set<String> published = terms.weights().stream().map(Weight::criterion).collect(Collectors.toSet());
        boolean rated = terms.criterion() != Criterion.PRICE_ONLY && !published.isEmpty();
        return rated && offer.bids().size() == 1
                ? offer.first()
                        .scored()
                        .filter(sheet -> sheet.event().scores().stream()
                                .map(Score::criterion)
                                .allMatch(published::contains))
                : Optional.empty();
    }

    private static BigDecimal total(Recorded<BidScored> sheet) {
        return sheet.event().total();
    }
}
