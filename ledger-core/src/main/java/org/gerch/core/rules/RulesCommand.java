package org.gerch.core.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Streams;
import org.jspecify.annotations.Nullable;

/** What can be asked about the rules. */
public sealed interface RulesCommand extends LedgerCommand {
    RuleScope scope();

    @Override
    default String stream() {
        return Streams.name("rules", scope());
    }

    @Override
    default Set<Role> allowed() {
        return Set.of(Role.REGISTRAR, Role.AUDITOR);
    }

    /**
     * Publishes who counts as a citizen group.
     *
     * @param scope {@code all} or a prefix of tender ids
     * @param version a name not yet used in this scope
     * @param effectiveFrom for tenders published then or later; absent means for all of them
     */
    record AdoptRules(
            RuleScope scope,
            String version,
            @Nullable Instant effectiveFrom,
            @Nullable List<GroupRule> groupRules) implements RulesCommand {}
}
