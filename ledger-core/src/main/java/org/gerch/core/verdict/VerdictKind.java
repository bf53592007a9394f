package org.gerch.core.verdict;

import static org.gerch.core.verdict.VerdictFamily.CHOSEN;
import static org.gerch.core.verdict.VerdictFamily.GROUP_NOT_LOWEST;
import static org.gerch.core.verdict.VerdictFamily.NOT_CHOSEN_NO_REASON;
import static org.gerch.core.verdict.VerdictFamily.NOT_CHOSEN_REASON_RECORDED;
import static org.gerch.core.verdict.VerdictFamily.UNDETERMINED;

import org.jspecify.annotations.Nullable;

/**
 * What can be said of a lot, in the order in which it is asked; the first that applies is the verdict.
 *
 * @see Judge
 */
public enum VerdictKind {
    /** Awarded directly, or with one tenderer invited. */
    NO_COMPETITION(UNDETERMINED, null),
    /** Ended without an award. */
    CANCELLED_NO_AWARD(UNDETERMINED, null),
    /** No award in force yet. */
    PENDING(UNDETERMINED, null),
    /** No citizen group's bid was submitted. */
    NO_GROUP_BID(GROUP_NOT_LOWEST, false),
    /** It depends on a party whose class is unknown or mixed. */
    CLASS_UNDETERMINED(UNDETERMINED, null),
    /** The record lacks what the answer needs. */
    INSUFFICIENT_RECORD(UNDETERMINED, null),
    /** A group's bid was submitted and never opened, or came after the deadline. */
    EXCLUDED_BEFORE_OPENING(UNDETERMINED, null),
    /** The group left after the deadline. */
    GROUP_BID_WITHDRAWN(UNDETERMINED, null),
    /** The prices share no basis. */
    NOT_COMPARABLE(UNDETERMINED, null),
    /** A group has the award. */
    AWARDED_TO_GROUP(CHOSEN, false),
    /** The lowest group was offered the award and did not take it. */
    AWARD_DECLINED_BY_GROUP(CHOSEN, false),
    /** The prices read out give another answer than the corrected ones, or those with tax. */
    PRICE_BASIS_DIFFERS(UNDETERMINED, null),
    /** The lowest group price equals the winner's. */
    TIED_LOWEST(GROUP_NOT_LOWEST, false),
    /** The winner is at or below every group. */
    GROUP_NOT_LOWER(GROUP_NOT_LOWEST, false),
    /** A group is below the winner, but another bid is as low as the group or lower. */
    GROUP_LOWER_THAN_WINNER(GROUP_NOT_LOWEST, false),
    LOWEST_REJECTED_REASON_RECORDED(NOT_CHOSEN_REASON_RECORDED, true),
    LOWEST_REJECTED_NO_REASON_ON_RECORD(NOT_CHOSEN_NO_REASON, true),
    /** It lost on a published rule, such as weights and scores. */
    LOWEST_OUTSCORED(NOT_CHOSEN_REASON_RECORDED, true),
    /** The award decision or a notice states why. */
    LOWEST_NOT_CHOSEN_REASON_RECORDED(NOT_CHOSEN_REASON_RECORDED, true),
    /** Price decided alone, the bid was found responsive, and nothing states why it was not chosen. */
    LOWEST_RESPONSIVE_NOT_CHOSEN(NOT_CHOSEN_NO_REASON, true),
    /** Nothing on record says why. */
    LOWEST_NOT_CHOSEN_UNEXPLAINED(NOT_CHOSEN_NO_REASON, true);

    private final VerdictFamily family;
    private final @Nullable Boolean overridden;

    VerdictKind(VerdictFamily family, @Nullable Boolean overridden) {
        this.family = family;
        this.overridden = overridden;
    }

    public VerdictFamily family() {
        return family;
    }

    /** Whether the lowest citizen-group bid was overridden; absent where undetermined. */
    public @Nullable Boolean overridden() {
        return overridden;
    }

    /** Whether the lowest bid was a citizen group's and another party has the award. */
    public boolean isLowestNotChosen() {
        return Boolean.TRUE.equals(overridden);
    }
}
