package org.gerch.core.fund;

import org.gerch.core.kernel.Refusal;

/** What the law of proposals can find against a command. */
public sealed interface ProposalRefusal extends Refusal {

    /** Contradicts what is on record, or names what is not; refused even from a source. */
    sealed interface Impossible extends ProposalRefusal {
        @Override
        default Ground ground() {
            return Ground.UNKNOWN_OR_IMPOSSIBLE;
        }
    }

    /** Done against a rule and recorded all the same: a ledger that refuses misdeeds hides them. */
    sealed interface Breach extends ProposalRefusal {}

    record ProposalUnknown(ProposalId proposal) implements Impossible {}

    record ProposalAlreadyRecorded(ProposalId proposal) implements Impossible {}

    /** The khoroo ranks what citizens were asked about. */
    record RankedWithoutTally(ProposalId proposal) implements Breach {}

    record RankedAfterDecision(ProposalId proposal) implements Breach {}

    /** The district decides on what the khoroo ranked. */
    record DecidedWithoutRanking(ProposalId proposal) implements Breach {}

    record DecidedAgain(ProposalId proposal) implements Breach {}

    /** A changed rank needs a reason. */
    record RankChangedWithoutReason(int from, int to) implements Breach {}

    /** Turned down, and nobody says why. */
    record TurnedDownWithoutReason(ProposalId proposal) implements Breach {}
}
