package org.gerch.core.fund.view;

import java.util.Optional;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundEvent.BudgetAllocated;
import org.gerch.core.fund.FundEvent.BudgetCommitted;
import org.gerch.core.fund.FundEvent.BudgetReleased;
import org.gerch.core.fund.FundEvent.CallOpened;
import org.gerch.core.fund.FundEvent.FundClosed;
import org.gerch.core.fund.FundEvent.FundEntryCorrected;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/** Folds a fund's events into its row. */
public final class FundView {
    private FundView() {}

    /** What one more event makes of a fund's row. */
    public static @Nullable FundRow step(@Nullable FundRow row, Recorded<FundEvent> recorded) {
        return fold(Optional.ofNullable(row), recorded).orElse(null);
    }

    private static Optional<FundRow> fold(Optional<FundRow> row, Recorded<FundEvent> recorded) {
        return switch (recorded.event()) {
            case FundOpened opened -> Optional.of(opened(opened, recorded));
            case BudgetAllocated allocated ->
                row.map(known -> with(
                        known,
                        known.allocated().plus(allocated.amount()),
                        known.committed(),
                        known.closed(),
                        recorded));
            case BudgetCommitted committed ->
                row.map(known -> with(
                        known,
                        known.allocated(),
                        known.committed().plus(committed.amount()),
                        known.closed(),
                        recorded));
            case BudgetReleased released ->
                row.map(known -> with(
                        known,
                        known.allocated(),
                        known.committed().minus(released.amount()),
                        known.closed(),
                        recorded));
            case FundClosed closed ->
                row.map(known -> with(known, known.allocated(), known.committed(), true, recorded));
            case CallOpened call ->
                row.map(known -> with(known, known.allocated(), known.committed(), known.closed(), recorded));
            case FundEntryCorrected ignored ->
                row.map(known -> with(known, known.allocated(), known.committed(), known.closed(), recorded));
        };
    }

    private static FundRow opened(FundOpened opened, Recorded<?> recorded) {
        FundId fund = opened.fund();
        Money nothing = Money.zero(opened.currency());
        return new FundRow(
                fund.value(),
                opened.name(),
                opened.funder(),
                opened.place(),
                nothing,
                nothing,
                nothing,
                recorded.happenedAt(),
                false,
                recorded.position(),
                recorded.by().demonstration());
    }

    private static FundRow with(FundRow known, Money allocated, Money committed, boolean closed, Recorded<?> recorded) {
        return new FundRow(
                known.id(),
                known.name(),
                known.funder(),
                known.place(),
                allocated,
                committed,
                allocated.minus(committed),
                known.opened(),
                closed,
                recorded.position(),
                known.demonstration());
    }
}
