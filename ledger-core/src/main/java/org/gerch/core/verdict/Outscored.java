package org.gerch.core.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.AwardRules;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.EvaluationEvent.BidScored;
import org.gerch.core.tender.Score;
import org.gerch.core.tender.Weight;
import org.gerch.core.verdict.Verdict.LostOn;
import org.gerch.core.verdict.Verdict.PublishedRule;

/**
 * On which published rule the lowest group lost, or a tie was decided, where its loss follows from rule and record alone.
 *
 * <p>Where several groups share the lowest price, each must have lost on it.
 */
final class Outscored {
    private static final int DECIMALS = 12;

    private final LotFile lot;
    private final Offer winner;
    private final List<Offer> lowest;
    private final Terms terms;
    private final AwardRules rules;

    /**
     * What was lost on, and where it stands.
     *
     * @param positions of the rule and of what it was applied to
     */
    record Loss(LostOn on, List<Long> positions) {}

    private Outscored(Reading reading) {
        this.lot = reading.lot();
        this.winner = reading.comparison().winner();
        this.lowest = reading.comparison().passedOver();
        this.terms = lot.file().terms();
        this.rules = lot.file().terms().rules();
    }

    static Optional<Loss> of(Reading reading) {
        Outscored found = new Outscored(reading);
        if (found.lowest.isEmpty()) {
            return Optional.empty();
        }
        return found.byScores().or(found::byPreference).or(found::byLotLimit);
    }

    /** More points for the winner, on sheets that mark nothing but what was published. */
    private Optional<Loss> byScores() {
        Optional<Recorded<BidScored>> best = sheet(winner);
        List<Recorded<BidScored>> sheets =
                lowest.stream().flatMap(offer -> sheet(offer).stream()).toList();
        boolean lost = best.isPresent()
                && sheets.size() == lowest.size()
                && sheets.stream().allMatch(sheet -> total(sheet).compareTo(total(best.get())) < 0);
        return lost
                ? Optional.of(loss(
                        PublishedRule.SCORES,
                        total(sheets.getFirst()),
                        total(best.orElseThrow()),
                        Stream.concat(best.stream(), sheets.stream()).map(Recorded::position)))
                : Optional.empty();
    }

    /** The winner is of a preferred kind and no lowest group is, and the margin brings its price below theirs. */
    private Optional<Loss> byPreference() {
        AwardRules.Preference preference = rules.preference();
        if (preference == null || !isPreferred(winner, preference)) {
            return Optional.empty();
        }
        BigDecimal compared = winner.priced(Basis.READ_OUT)
                .amount()
                .multiply(BigDecimal.ONE.subtract(preference.percent().movePointLeft(2)))
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        Money group = lowest.getFirst().priced(Basis.READ_OUT);
        boolean lost = compared.compareTo(group.amount()) < 0
                && lowest.stream().noneMatch(offer -> isPreferred(offer, preference));
        return lost
                ? Optional.of(loss(
                        PublishedRule.PREFERENCE,
                        group.amount(),
                        compared,
                        Stream.of(BidRemarks.shownAt(winner.first()))))
                : Optional.empty();
    }

    /** Each lowest group was awarded as many other lots as one tenderer may have. */
    private Optional<Loss> byLotLimit() {
        Integer limit = rules.lotLimit();
        if (limit == null) {
            return Optional.empty();
        }
        List<AwardOnFile> reached = new ArrayList<>();
        for (Offer offer : lowest) {
            List<AwardOnFile> won = elsewhereWonBy(offer.first().tendererId());
            if (lots(won) < limit) {
                return Optional.empty();
            }
            reached.addAll(won);
        }
        long first = lots(elsewhereWonBy(lowest.getFirst().first().tendererId()));
        return Optional.of(loss(
                PublishedRule.LOT_LIMIT,
                BigDecimal.valueOf(first),
                BigDecimal.valueOf(limit),
                reached.stream().map(award -> award.decision().position())));
    }

    private Loss loss(PublishedRule rule, BigDecimal group, BigDecimal against, Stream<Long> appliedTo) {
        List<Long> positions =
                Stream.concat(terms.publishedAt().stream(), appliedTo).toList();
        return new Loss(new LostOn(rule, group, against), positions);
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

    /** Of those who bid together all must be. */
    private static boolean isPreferred(Offer offer, AwardRules.Preference preference) {
        BidOnFile bid = offer.first();
        List<PartyFacts> bidders = bid.members().isEmpty() ? List.of(bid.tenderer()) : bid.members();
        return bidders.stream().map(PartyFacts::kind).allMatch(preference.kinds()::contains);
    }

    private List<AwardOnFile> elsewhereWonBy(PartyId tenderer) {
        Set<LotId> here = lot.scope(winner.first().lots());
        return lot.file().awards().stream()
                .filter(award -> !award.isAnnulled() && !lot.heldBy(award).isEmpty())
                .filter(award -> lot.scope(award.lots()).stream().noneMatch(here::contains))
                .filter(award -> lot.winningBid(award)
                        .filter(bid -> bid.tendererId().equals(tenderer))
                        .isPresent())
                .toList();
    }

    private long lots(List<AwardOnFile> awards) {
        return awards.stream()
                .flatMap(award -> lot.heldBy(award).stream())
                .distinct()
                .count();
    }
}
