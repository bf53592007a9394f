package org.gerch.core.verdict;

import java.util.HashMap;
import java.util.Map;
import org.gerch.core.kernel.Money;
import org.gerch.core.verdict.Verdict.Budget;
import org.gerch.core.verdict.Verdict.Details;
import org.gerch.core.verdict.Verdict.Queried;
import org.jspecify.annotations.Nullable;

/** Chooses the words for reasons of a kind that more is asked of. */
final class Grounds {
    private Grounds() {}

    static String lowPrice(Queried queried) {
        if (!queried.asked()) {
            return "ground.ABNORMALLY_LOW.notAsked";
        }
        return queried.answered() ? "ground.ABNORMALLY_LOW.answered" : "ground.ABNORMALLY_LOW.asked";
    }

    static String overBudget(Budget budget) {
        return budget.estimatedCost() == null ? "ground.OVER_BUDGET.noEstimate" : "ground.OVER_BUDGET";
    }

    /** What fills the sentences above. */
    static Map<String, String> values(Details details, Sentences sentences) {
        Budget budget = details.budget();
        Money cost = budget == null ? null : budget.estimatedCost();
        if (budget == null || cost == null) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>();
        values.put("estimate", AmountText.of(cost));
        values.put("groupBeside", beside(budget.groupAbove(), sentences));
        values.put("winnerBeside", beside(budget.winnerAbove(), sentences));
        return values;
    }

    private static String beside(@Nullable Boolean above, Sentences sentences) {
        return sentences.plain(Boolean.TRUE.equals(above) ? "budget.above" : "budget.notAbove", Map.of());
    }
}
