package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

    private static final Map<String, Role> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::wireName, role -> role));

    private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * Reads a role's name.
     *
     * @throws Malformed if there is no such role
     */
    @JsonCreator
    public static Role named(String wireName) {
        Role role = BY_NAME.get(wireName);
        if (role != null) {
            return role;
        }
        throw new Malformed("role", "'" + wireName + "' is not known");
    }
}
