package org.gerch.api.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * An identity provider whose tokens are accepted instead of the ledger's own.
 *
 * @param issuer its address, as in the claim {@code iss}
 * @param audience what the claim {@code aud} must name, where it is checked
 */
@ConfigurationProperties("gerch.oidc")
record OidcIssuer(@Nullable String issuer, @Nullable String audience) {}
