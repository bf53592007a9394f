package org.gerch.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.api.directory.DataDirectory;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class TokenTest {
    private static final Caller EVALUATOR = new Caller(
            new Actor("Evaluation committee", new PartyId("MN-UB-SHD")), Set.of(Role.EVALUATOR, Role.OBSERVER));

    @TempDir
    Path temp;

    @Test
    void the_ledger_reads_back_the_caller_it_made_a_token_for() {
        String token = TokenIssuer.of(directory()).issue(EVALUATOR, Duration.ofDays(1));

        assertThat(callerOf(token)).isEqualTo(EVALUATOR);
    }

    @Test
    void an_office_without_an_organisation_has_none_in_its_token() {
        Caller auditor = new Caller(new Actor("Audit office", null), Set.of(Role.AUDITOR));

        assertThat(callerOf(TokenIssuer.of(directory()).issue(auditor, Duration.ofDays(1))))
                .isEqualTo(auditor);
    }

    @Test
    void a_token_of_another_ledger_is_not_believed() {
        String token = TokenIssuer.of(DataDirectory.at(temp.resolve("other"))).issue(EVALUATOR, Duration.ofDays(1));

        assertThatThrownBy(() -> decoder().decode(token)).isInstanceOf(JwtException.class);
    }

    @Test
    void an_expired_token_is_not_believed() {
        TokenIssuer lastYear =
                new TokenIssuer(TokenKey.of(directory()), () -> Instant.now().minus(Duration.ofDays(365)));

        assertThatThrownBy(() -> decoder().decode(lastYear.issue(EVALUATOR, Duration.ofDays(1))))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining("expired");
    }

    @Test
    void an_unsigned_token_is_not_believed() {
        String claims =
                TokenIssuer.of(directory()).issue(EVALUATOR, Duration.ofDays(1)).split("\\.")[1];
        String header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());

        assertThatThrownBy(() -> decoder().decode(header + "." + claims + ".")).isInstanceOf(JwtException.class);
    }

    @Test
    void roles_that_the_ledger_does_not_know_are_none() {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "ES256")
                .claims(claims -> claims.putAll(Map.of("sub", "Clerk", "roles", List.of("janitor", "bidder"))))
                .build();

        assertThat(new CallerClaims().convert(token).getPrincipal())
                .isEqualTo(new Caller(new Actor("Clerk", null), Set.of(Role.BIDDER)));
    }

    @Test
    void a_token_that_names_nobody_is_refused() {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "ES256")
                .claim("roles", List.of("bidder"))
                .build();

        assertThatThrownBy(() -> new CallerClaims().convert(token)).isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void a_ledger_with_an_identity_provider_starts_while_the_provider_is_away_and_makes_no_key() {
        Path data = temp.resolve("oidc");
        JwtDecoder decoder = new TokenReading().tokens(new OidcIssuer("http://127.0.0.1:1/", "gerch"), data);

        assertThatThrownBy(() -> decoder.decode("a.b.c")).isInstanceOf(JwtException.class);
        assertThat(data).doesNotExist();
    }

    private Caller callerOf(String token) {
        return (Caller) new CallerClaims().convert(decoder().decode(token)).getPrincipal();
    }

    private JwtDecoder decoder() {
        ECKey key = TokenKey.of(directory());
        return TokenReading.own(key.toPublicJWK());
    }

    private DataDirectory directory() {
        return DataDirectory.at(temp.resolve("ledger"));
    }
}
