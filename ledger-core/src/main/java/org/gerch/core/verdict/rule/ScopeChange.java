package org.gerch.core.verdict.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.verdict.ContractFacts;
import org.gerch.core.verdict.LotFacts;

/** Amendments that changed both the scope of a contract and its price. */
final class ScopeChange {
    private ScopeChange() {}

    /** @param direction asked of the comparison of the new price with the one before */
    static List<Recorded<ContractAmended>> among(LotFacts lot, IntPredicate direction) {
        List<Recorded<ContractAmended>> found = new ArrayList<>();
        for (ContractFacts contract : lot.contracts()) {
            Money before = contract.signedPrice();
            for (Recorded<ContractAmended> amendment : contract.amendments()) {
                Money after = amendment.event().price();
                if (after == null) {
                    continue;
                }
                if (amendment.event().scopeChanged()
                        && after.sharesCurrency(before)
                        && direction.test(after.compareTo(before))) {
                    found.add(amendment);
                }
                before = after;
            }
        }
        return found;
    }
}
