package org.gerch.core.kernel;

/** Why a correction is not recorded. */
public sealed interface CorrectionRefusal extends Refusal {

    /** Contradicts what is on record, or names what is not; refused even from a source. */
    sealed interface Impossible extends CorrectionRefusal {
        @Override
        default Ground ground() {
            return Ground.UNKNOWN_OR_IMPOSSIBLE;
        }
    }

    /** No such entry, or one that the ledger itself executed. */
    record EntryNotCorrectable(long seq) implements Impossible {}

    /** The entry has no such value, or nobody recorded it by hand. */
    record ValueNotCorrectable(long seq, String field) implements Impossible {}

    /** The new value is not what belongs there, such as a word for an amount. */
    record CorrectionUnreadable(long seq, String field) implements Impossible {}

    /** The value given is the one that stands. */
    record CorrectionSaysNothingNew(long seq, String field) implements CorrectionRefusal {}

    /** Nobody corrects alone. */
    record NotASecondPerson(String office) implements CorrectionRefusal {}
}
