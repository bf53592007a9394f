package org.gerch.core.fund;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gerch.core.fund.FundEvent.BudgetAllocated;
import org.gerch.core.fund.FundEvent.CallOpened;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.kernel.Correction;
import org.gerch.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A fund as its history makes it: what people recorded, each entry as corrected since, and what the ledger executed.
 *
 * <p>Commitments are kept as a sum: a fund promises to thousands of grants, and each grant knows its own part.
 *
 * @param length how many entries its stream has
 * @param recorded the entries that people can correct, by their place in the stream
 * @param committed approved to grants and not released; zero where no fund is open
 */
public record FundState(
        long length,
        Map<Long, FundEvent> recorded,
        @Nullable Money committed,
        boolean closed) {
    public static final FundState UNKNOWN = new FundState(0, Map.of(), null, false);

    public FundState {
        recorded = Map.copyOf(recorded);
    }

    /** How it was opened; null while it is not. */
    public @Nullable FundOpened opening() {
        return entries(FundOpened.class).findAny().orElse(null);
    }

    public Money allocated(String currency) {
        return entries(BudgetAllocated.class).map(BudgetAllocated::amount).reduce(Money.zero(currency), Money::plus);
    }

    public Money committed(String currency) {
        return committed == null ? Money.zero(currency) : committed;
    }

    /** What may still be promised to grants. */
    public Money available(String currency) {
        return allocated(currency).minus(committed(currency));
    }

    public boolean hasCall(CallId call) {
        return entries(CallOpened.class).anyMatch(opened -> opened.call().equals(call));
    }

    boolean hasAllocation(AllocationId allocation) {
        return entries(BudgetAllocated.class)
                .anyMatch(allocated -> allocated.allocation().equals(allocation));
    }

    FundState recording(FundEvent event) {
        Map<Long, FundEvent> more = new TreeMap<>(recorded);
        more.put(length, event);
        return new FundState(length + 1, more, committed, closed);
    }

    FundState committing(Money amount) {
        return new FundState(length + 1, recorded, committed(amount.currency()).plus(amount), closed);
    }

    FundState releasing(Money amount) {
        return new FundState(length + 1, recorded, committed(amount.currency()).minus(amount), closed);
    }

    FundState closing() {
        return new FundState(length + 1, recorded, committed, true);
    }

    FundState correcting(Correction correction) {
        Map<Long, FundEvent> corrected = new TreeMap<>(recorded);
        corrected.computeIfPresent(correction.seq(), (seq, entry) -> correction.applyTo(entry, FundCorrections::with));
        return new FundState(length + 1, corrected, committed, closed);
    }

    private <E extends FundEvent> Stream<E> entries(Class<E> type) {
        return recorded.values().stream().filter(type::isInstance).map(type::cast);
    }
}
