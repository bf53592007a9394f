package org.gerch.core.verdict.view;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.view.InterestRow;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Where a verdict touches other streams.
 *
 * <p>A verdict is a function of one tender's stream and the rules, so its row and its digest know nothing of what is found here; whoever
 * reads the row joins it.
 *
 * @param offices the buyer, and the organisation that made the award
 * @param winners who has the award, and the members of a consortium that has it
 * @param price at which the award was made
 * @param begun when the tender was published
 * @param earlierRound the process this one repeats
 */
public record Links(
        TenderId tender,
        @Nullable LotId lot,
        Set<PartyId> offices,
        Set<PartyId> winners,
        @Nullable Money price,
        Instant begun,
        @Nullable TenderId earlierRound) {

    public static Links of(VerdictRow row) {
        Verdict verdict = row.verdict();
        Verdict.JudgedAward award = verdict.award();
        Verdict.JudgedBid winning = verdict.winningBid();
        Verdict.Named winner = award == null ? null : award.winner();
        Money awarded = award == null ? null : award.price();
        Set<PartyId> offices = new HashSet<>();
        if (verdict.subject().buyer() != null) {
            offices.add(verdict.subject().buyer());
        }
        if (row.awardedBy() != null) {
            offices.add(row.awardedBy());
        }
        Set<PartyId> winners = new HashSet<>(row.winners());
        if (winner != null) {
            winners.add(winner.party());
        }
        return new Links(
                verdict.subject().tender(),
                verdict.subject().lot(),
                Set.copyOf(offices),
                Set.copyOf(winners),
                winning == null || winning.price() == null ? awarded : winning.price(),
                row.begun(),
                row.earlierRound());
    }

    /**
     * What other streams say beside the verdict, each with the positions it rests on.
     *
     * @param interests declared in the winner, as far as they may be shown; in anybody else they change nothing
     * @param earlier the verdicts of all earlier rounds
     */
    public Map<Overlay, SortedSet<Long>> overlays(Collection<InterestRow> interests, List<VerdictRow> earlier) {
        if (interests.isEmpty() && earlier.isEmpty()) {
            return Map.of();
        }
        Map<Overlay, SortedSet<Long>> found = new EnumMap<>(Overlay.class);
        SortedSet<Long> ties = new TreeSet<>();
        interests.stream().filter(this::ties).map(InterestRow::declared).forEach(ties::add);
        SortedSet<Long> lower = new TreeSet<>();
        earlier.stream()
                .filter(round -> sharesScope(round, earlier))
                .map(round -> round.verdict().groupBid())
                .filter(this::isLower)
                .filter(Objects::nonNull)
                .map(Verdict.JudgedBid::position)
                .forEach(lower::add);
        if (!ties.isEmpty()) {
            found.put(Overlay.INTEREST_DECLARED, ties);
        }
        if (!lower.isEmpty()) {
            found.put(Overlay.EARLIER_ROUND_GROUP_LOWER, lower);
        }
        return found;
    }

    /** A tie that ended before the tender was published has nothing to do with it. */
    private boolean ties(InterestRow interest) {
        PartyId office =
                interest.official() == null ? null : interest.official().organisation();
        return winners.contains(interest.party())
                && office != null
                && offices.contains(office)
                && interest.stoodAfter(begun);
    }

    /** The same lot, or one process as a whole that another repeats as a whole. */
    private boolean sharesScope(VerdictRow round, List<VerdictRow> earlier) {
        Verdict.Subject subject = round.verdict().subject();
        boolean whole = lot == null
                && earlier.stream()
                                .filter(other ->
                                        other.verdict().subject().tender().equals(subject.tender()))
                                .count()
                        == 1;
        return Objects.equals(lot, subject.lot()) || whole;
    }

    /** Only an opened bid has a price here. */
    private boolean isLower(Verdict.@Nullable JudgedBid bid) {
        return bid != null
                && bid.price() != null
                && price != null
                && bid.price().sharesCurrency(price)
                && bid.price().amount().compareTo(price.amount()) < 0;
    }
}
