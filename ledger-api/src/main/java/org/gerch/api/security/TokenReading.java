package org.gerch.api.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gerch.api.directory.DataDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Decides whose tokens are believed: the ledger's own, or those of one identity provider. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcIssuer.class)
class TokenReading {

    @Bean
    JwtDecoder tokens(OidcIssuer provider, @Value("${gerch.data}") Path data) {
        String issuer = provider.issuer();
        JwtDecoder checking = issuer == null || issuer.isBlank()
                ? own(TokenKey.of(DataDirectory.at(data)).toPublicJWK())
                // Asked for its keys when the first token comes: the ledger starts while the provider is away.
                : refusingWhileAway(new SupplierJwtDecoder(() -> of(issuer, provider.audience())));
        return new RememberedTokens(checking, InstantSource.system());
    }

    /** A token that nobody can vouch for at the moment is a failed sign-in and no fault of the program. */
    private static JwtDecoder refusingWhileAway(JwtDecoder provider) {
        return token -> {
            try {
                return provider.decode(token);
            } catch (JwtDecoderInitializationException away) {
                throw new JwtException("The identity provider can't be asked for its keys", away);
            }
        };
    }

    static JwtDecoder own(ECKey key) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(key))));
        // The claims are checked by the validator below.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                new JwtClaimValidator<String>("iss", TokenIssuer.NAME::equals),
                new JwtClaimValidator<Object>("exp", expiry -> expiry != null)));
        return decoder;
    }

    private static JwtDecoder of(String issuer, @org.jspecify.annotations.Nullable String audience) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
        List<OAuth2TokenValidator<Jwt>> rules = new ArrayList<>();
        rules.add(JwtValidators.createDefaultWithIssuer(issuer));
        if (audience != null && !audience.isBlank()) {
            rules.add(new JwtClaimValidator<Collection<String>>(
                    "aud", named -> named != null && named.contains(audience)));
        }
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(rules));
        return decoder;
    }
}
