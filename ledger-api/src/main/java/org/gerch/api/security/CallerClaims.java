package org.gerch.api.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the caller from a token's claims: {@code sub} the office, {@code org} its party, {@code roles}. */
final class CallerClaims implements Converter<Jwt, AbstractAuthenticationToken> {
    static final String ORGANISATION = "org";
    static final String ROLES = "roles";

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        try {
            return new CallerToken(callerOf(token));
        } catch (Malformed malformed) {
            throw new InvalidBearerTokenException(
                    "The token's claims can't be used: " + malformed.getMessage(), malformed);
        }
    }

    private static Caller callerOf(Jwt token) {
        String office = token.getSubject();
        if (office == null) {
            throw new Malformed("sub", "is missing");
        }
        Object organisation = token.getClaim(ORGANISATION);
        PartyId party = organisation == null ? null : new PartyId(organisation.toString());
        return new Caller(new Actor(office, party), rolesIn(token.getClaim(ROLES)));
    }

    // A provider's other roles are none of the ledger's business.
    private static Set<Role> rolesIn(@Nullable Object claim) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (claim instanceof Collection<?> names) {
            for (Role role : Role.values()) {
                if (names.contains(role.wireName())) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    private static final class CallerToken extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final transient Caller caller;

        CallerToken(Caller caller) {
            super(Set.of());
            this.caller = caller;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Caller getPrincipal() {
            return caller;
        }
    }
}
