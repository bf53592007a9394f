package org.gerch.api.security;

import java.util.Set;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Role;

/**
 * Whoever holds a token: the principal of an authenticated request.
 *
 * <p>A controller asks for it with {@code @AuthenticationPrincipal Caller caller}.
 */
public record Caller(Actor actor, Set<Role> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller has at least one of the roles. */
    public boolean hasAnyOf(Set<Role> allowed) {
        return roles.stream().anyMatch(allowed::contains);
    }
}
