package org.gerch.core.kernel;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a command was refused: a record whose name is the rule and whose components are the facts it rests on.
 *
 * <p>The type is the record's simple name in kebab case, so {@code DeadlinePassed(deadline, attemptedAt)} is
 * {@code deadline-passed}; the sentence a person reads is in the message bundles under {@code refusal.<type>}.
 */
public interface Refusal {
    /** Whether the command could not be true at all, or was against a rule. */
    enum Ground {
        /** Names something that does not exist or contradicts itself: refused even when imported. */
        UNKNOWN_OR_IMPOSSIBLE,
        /** Against a rule of time, order, role or money: an import records it all the same, with a note. */
        RULE
    }

    default Ground ground() {
        return Ground.RULE;
    }

    default String type() {
        return KebabCase.of(getClass());
    }

    /** The components as text, in their declared order. */
    default Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (RecordComponent component : RefusalFacts.of(getClass())) {
            facts.put(component.getName(), String.valueOf(RefusalFacts.valueOf(component, this)));
        }
        return facts;
    }
}
