package org.gerch.core.rules;

import org.gerch.core.kernel.Refusal;

/** Why rules are not adopted. */
public sealed interface RulesRefusal extends Refusal {

    /** A version means one thing for ever: another content needs another name. */
    record VersionAlreadyAdopted(RuleScope scope, String version) implements RulesRefusal {
        @Override
        public Ground ground() {
            return Ground.UNKNOWN_OR_IMPOSSIBLE;
        }
    }
}
