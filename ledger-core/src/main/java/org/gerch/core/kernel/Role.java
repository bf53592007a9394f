package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an actor may do, as the claim {@code roles} of a token names it, such as {@code procurement-officer}. */
public enum Role {
    PROCUREMENT_OFFICER,
    EVALUATOR,
    BIDDER,
    FUND_OFFICER,
    TREASURER,
    GRANTEE,
    REGISTRAR,
    KHOROO_OFFICER,
    REVIEW_BODY,
    RESPONDENT,
    OBSERVER,
    IMPORTER,
    AUDITOR;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a role's name.
     *
     * @throws Malformed if there is no such role
     */
    @JsonCreator
    public static Role named(String wireName) {
        for (Role role : values()) {
            if (role.wireName().equals(wireName)) {
                return role;
            }
        }
        throw new Malformed("role", "'" + wireName + "' is not known");
    }
}
