package org.gerch.core.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.TenderId;

/** Which tenders a rule set is for: {@code all}, or those whose id starts with a prefix such as {@code ocds-brtce0}. */
public record RuleScope(@JsonValue String value) implements Id {
    public static final RuleScope ALL = new RuleScope("all");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RuleScope {
        Id.checked("scope", value);
    }

    /** A prefix ends where a part of the id ends: {@code UB-20} does not cover {@code UB-2026-0041}. */
    public boolean covers(TenderId tender) {
        return equals(ALL) || tender.value().equals(value) || tender.value().startsWith(value + "-");
    }

    /** How particular the scope is; of two that cover a tender the more particular one counts. */
    int particularity() {
        return equals(ALL) ? 0 : value.length();
    }

    @Override
    public String toString() {
        return value;
    }
}
