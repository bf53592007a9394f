package org.gerch.core.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyFacts;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one lot, with the facts it rests on.
 *
 * @param ruleSet the version of the rule set that says who counts as a citizen group
 * @param groupBid the group's bid that decides, else the lowest group bid known
 * @param winningBid the bid that has the award in force, where one award is in force and its bid is known
 * @param difference the winning price minus the group's, both as read out
 * @param corrected both prices after arithmetic correction or with tax, where that changes the answer
 * @param reason the reason on record for not choosing the group's bid
 * @param unclassified the parties whose class is unknown or mixed, where the answer depends on it
 * @param gaps what is missing, where that is the answer
 * @param incomparable what failed, where prices share no basis
 * @param lostOn the published rule on which the lowest bid lost
 * @param details what overlays name, where they name something
 * @param source who published it, where it was imported
 */
public record Verdict(
        Subject subject,
        VerdictKind kind,
        String ruleSet,
        @Nullable JudgedBid groupBid,
        @Nullable JudgedBid winningBid,
        @Nullable JudgedAward award,
        @Nullable Money difference,
        @Nullable CorrectedPrices corrected,
        Counts counts,
        @Nullable StatedReason reason,
        List<Named> unclassified,
        List<Gap> gaps,
        @Nullable Incomparable incomparable,
        @Nullable Exclusion exclusion,
        @Nullable LostOn lostOn,
        List<Overlay> overlays,
        @Nullable Details details,
        Evidence evidence,
        @Nullable LastStep lastStep,
        @Nullable String source) {

    public Verdict {
        unclassified = List.copyOf(unclassified);
        gaps = List.copyOf(gaps);
        overlays = List.copyOf(overlays);
    }

    /** The same answer after one more step on which it does not rest. */
    Verdict with(LastStep later) {
        return with(overlays, evidence, later);
    }

    /**
     * The same answer with an overlay that ties to another stream, joined where that is read.
     *
     * @param positions what the overlay rests on; nothing is joined where there are none
     */
    public Verdict joined(Overlay overlay, Collection<Long> positions) {
        if (positions.isEmpty()) {
            return this;
        }
        Set<Overlay> more = EnumSet.of(overlay);
        more.addAll(overlays);
        return with(List.copyOf(more), evidence.with(overlay.point(), positions), lastStep);
    }

    private Verdict with(List<Overlay> otherOverlays, Evidence otherEvidence, @Nullable LastStep otherStep) {
        return new Verdict(
                subject,
                kind,
                ruleSet,
                groupBid,
                winningBid,
                award,
                difference,
                corrected,
                counts,
                reason,
                unclassified,
                gaps,
                incomparable,
                exclusion,
                lostOn,
                otherOverlays,
                details,
                otherEvidence,
                otherStep,
                source);
    }

    /** Whether the lowest citizen-group bid was overridden; absent where undetermined. */
    public @Nullable Boolean overridden() {
        return kind.overridden();
    }

    public VerdictFamily family() {
        return kind.family();
    }

    /** How the tie was decided, where the answer is one. */
    public @Nullable TieBreak tieBreak() {
        return TieBreak.of(this).orElse(null);
    }

    /** Imported lots are counted apart: their sources have no field for a reason. */
    public boolean imported() {
        return source != null;
    }

    /**
     * What is judged.
     *
     * @param lot absent where the tender has no lots
     * @param title the lot's, else the tender's, with the lot's id where there are several
     */
    public record Subject(
            TenderId tender,
            @Nullable LotId lot,
            @Nullable String title,
            @Nullable PartyId buyer,
            @Nullable String buyerName) {}

    /** A party and its public name, where it has one. */
    public record Named(PartyId party, @Nullable String name) {
        public String text() {
            return name == null || name.isBlank() ? party.value() : name;
        }

        /** Several in one line. */
        static String together(List<PartyFacts> parties) {
            StringJoiner names = new StringJoiner(", ");
            parties.forEach(party -> names.add(new Named(party.party(), party.name()).text()));
            return names.toString();
        }
    }

    /**
     * A bid as it entered the comparison.
     *
     * @param tenderer who made it; the name is that of the group it is made for, where it is made for one
     * @param price as read out, for the lots compared
     * @param position of its opening, or of its submission where it was not opened
     */
    public record JudgedBid(
            BidId id, Named tenderer, @Nullable Money price, long position) {}

    /** The award in force. */
    public record JudgedAward(
            AwardId id, @Nullable Named winner, @Nullable Money price, long position) {}

    /** Prices on the other basis: after arithmetic correction, or with tax. */
    public record CorrectedPrices(
            @Nullable Money group, @Nullable Money winner, Basis basis) {}

    /**
     * How many bids of the lot there are.
     *
     * @param submitted all that were handed in
     * @param opened of these
     * @param counted opened and not withdrawn
     * @param rejected of the counted
     */
    public record Counts(int submitted, int opened, int counted, int rejected) {
        public int notRejected() {
            return counted - rejected;
        }
    }

    /**
     * A reason on record.
     *
     * @param article a code, public
     * @param text the commitment to its text, which is kept erasable
     */
    public record StatedReason(
            @Nullable String article, @Nullable Commitment text, long position) {}

    /** A rule that was published with the invitation. */
    public enum PublishedRule {
        /** Weights, and more points for the winner. */
        SCORES,
        /** A margin for some kinds of party, with which the winner's price is below the group's. */
        PREFERENCE,
        /** A limit of lots for one tenderer, which the group has reached. */
        LOT_LIMIT
    }

    /**
     * The published rule on which the lowest bid lost.
     *
     * @param group the points of the group's bid, its price, or the lots that the group was awarded
     * @param against the winner's points, its price as compared, or the limit
     */
    public record LostOn(PublishedRule rule, BigDecimal group, BigDecimal against) {}

    /**
     * What overlays name.
     *
     * @param ignored the outside bids as low as the group's or lower that do not count
     * @param lowerGroups other groups' bids below that of the group which has the award
     * @param missing what the recorded reason lacks
     * @param later the price that the contract was raised to
     * @param queried where the group's price was found abnormally low
     * @param budget where the group's price was found over budget
     * @param rounds how many rounds of prices were published, where those of a later one are compared
     * @param together the lots awarded together, where a discount offered for that is compared
     * @param left the groups whose bids left before the deadline, where none is left
     * @param provenLater entries about bidders that came after the deadline, and whose date a register extract proves
     * @param inVain bids that name a group which did not confirm them before the deadline
     */
    public record Details(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<JudgedBid> ignored,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<JudgedBid> lowerGroups,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReasonPart> missing,
            @Nullable LaterPrice later,
            @Nullable Queried queried,
            @Nullable Budget budget,
            @Nullable Integer rounds,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LotId> together,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Named> left,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Long> provenLater,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<NamedInVain> inVain) {
        public static final Details NONE = new Details(
                List.of(), List.of(), List.of(), null, null, null, null, List.of(), List.of(), List.of(), List.of());

        public Details {
            ignored = ignored == null ? List.of() : List.copyOf(ignored);
            lowerGroups = lowerGroups == null ? List.of() : List.copyOf(lowerGroups);
            missing = missing == null ? List.of() : List.copyOf(missing);
            together = together == null ? List.of() : List.copyOf(together);
            left = left == null ? List.of() : List.copyOf(left);
            provenLater = provenLater == null ? List.of() : List.copyOf(provenLater);
            inVain = inVain == null ? List.of() : List.copyOf(inVain);
        }
    }

    /**
     * A bid that names a group, and counts as its tenderer's because the group did not say so in time.
     *
     * @param position of its opening
     */
    public record NamedInVain(Named tenderer, Named group, long position) {}

    /**
     * Whether the tenderer was heard before its price was found abnormally low.
     *
     * @param asked whether it was asked about its price
     * @param answered whether it answered
     */
    public record Queried(boolean asked, boolean answered) {}

    /**
     * The estimated cost beside the prices, where the group's was found over budget.
     *
     * @param estimatedCost of what is compared, as published when the bids were opened; absent where it is not on record
     * @param groupAbove whether the group's price is above it
     * @param winnerAbove whether the winner's is
     */
    public record Budget(
            @Nullable Money estimatedCost,
            @Nullable Boolean groupAbove,
            @Nullable Boolean winnerAbove) {
        static final Budget UNKNOWN = new Budget(null, null, null);
    }

    /**
     * A contract's price after an amendment.
     *
     * @param scopeChanged whether the amendment says that the work changed too
     * @param reason the commitment to its reason, which is kept erasable; absent where none is on record
     */
    public record LaterPrice(
            Money price, boolean scopeChanged, @Nullable Commitment reason, long position) {}

    /** How a group's bid stayed out of the comparison. */
    public enum Exclusion {
        RETURNED_LATE,
        RETURNED_NO_SECURITY,
        RETURNED_NOT_ELIGIBLE,
        RETURNED_OTHER,
        /** It came after the deadline and was opened all the same. */
        CAME_LATE,
        /** Neither opened nor returned, as far as is recorded. */
        NEVER_OPENED
    }

    /**
     * The latest event about the lot, by when it happened.
     *
     * @param happenedAt absent where it was imported and the source gives no date
     */
    public record LastStep(long position, @Nullable Instant happenedAt) {
        static LastStep of(Recorded<?> step) {
            return new LastStep(step.position(), Latest.dateOf(step));
        }
    }
}
