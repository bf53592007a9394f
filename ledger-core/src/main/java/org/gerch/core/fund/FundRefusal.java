package org.gerch.core.fund;

import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Refusal;

/** Why a fund does not do something. */
public sealed interface FundRefusal extends Refusal {

    /** Contradicts what is on record, or names what is not; refused even from a source. */
    sealed interface Impossible extends FundRefusal {
        @Override
        default Ground ground() {
            return Ground.UNKNOWN_OR_IMPOSSIBLE;
        }
    }

    record FundUnknown(FundId fund) implements Impossible {}

    record FundAlreadyOpened(FundId fund) implements Impossible {}

    record AllocationAlreadyRecorded(AllocationId allocation) implements Impossible {}

    record CallAlreadyOpened(CallId call) implements Impossible {}

    /** A fund counts in one currency, and amounts of two have no sum. */
    record FundCurrencyDiffers(String currency, Money amount) implements Impossible {}

    record FundClosedAlready(FundId fund) implements FundRefusal {}

    /**
     * @param approved what the approval would promise
     * @param available allocated and not yet committed
     */
    record ApprovalAboveBudget(Money approved, Money available, Money allocated, Money committed)
            implements FundRefusal {}

    /** A corrected allocation must still cover what was promised from it. */
    record AllocationBelowCommitted(Money allocated, Money committed) implements FundRefusal {}
}
