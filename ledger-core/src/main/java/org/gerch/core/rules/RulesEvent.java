package org.gerch.core.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** The history of one scope's rules. */
public sealed interface RulesEvent extends LedgerEvent {

    /**
     * A version is in force for its scope.
     *
     * @param effectiveFrom for tenders published then or later; absent means for all of them
     */
    record RulesAdopted(
            RuleScope scope,
            String version,
            @Nullable Instant effectiveFrom,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GroupRule> groupRules)
            implements RulesEvent {
        public RulesAdopted {
            groupRules = groupRules == null ? List.of() : List.copyOf(groupRules);
        }

        public RuleSet ruleSet() {
            return new RuleSet(version, scope, effectiveFrom, groupRules);
        }
    }
}
