package org.gerch.core.wire;

import java.util.Map;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.kernel.LedgerEvent;

/** The permanent names of a fund's events. */
final class FundNames {
    static final Map<String, Class<? extends LedgerEvent>> NAMES = Map.ofEntries(
            Map.entry("fund.opened", FundEvent.FundOpened.class),
            Map.entry("fund.budget-allocated", FundEvent.BudgetAllocated.class),
            Map.entry("fund.call-opened", FundEvent.CallOpened.class),
            Map.entry("fund.budget-committed", FundEvent.BudgetCommitted.class),
            Map.entry("fund.budget-released", FundEvent.BudgetReleased.class),
            Map.entry("fund.closed", FundEvent.FundClosed.class),
            Map.entry("fund.entry-corrected", FundEvent.FundEntryCorrected.class));

    private FundNames() {}
}
