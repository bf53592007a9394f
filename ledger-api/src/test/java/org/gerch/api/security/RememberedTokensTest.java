package org.gerch.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class RememberedTokensTest {
    private Instant now = Instant.parse("2026-03-12T02:00:00Z");
    private Duration validity = Duration.ofMinutes(3);
    private int checks;
    private boolean refuses;
    private final JwtDecoder tokens = new RememberedTokens(this::check, () -> now);

    @Test
    void a_token_that_comes_again_is_not_checked_again() {
        Jwt first = tokens.decode("a.b.c");
        Jwt second = tokens.decode("a.b.c");

        assertThat(checks).isEqualTo(1);
        assertThat(second.getClaims()).isEqualTo(first.getClaims()).containsEntry("sub", "Clerk of a.b.c");
    }

    @Test
    void tokens_that_differ_in_their_signature_alone_are_not_the_same() {
        tokens.decode("a.b.c");
        refuses = true;

        assertThatThrownBy(() -> tokens.decode("a.b.d")).isInstanceOf(JwtException.class);
    }

    @Test
    void a_remembered_token_is_checked_again_from_the_moment_it_expires() {
        tokens.decode("a.b.c");
        refuses = true;

        now = now.plus(validity).minusMillis(1);
        assertThat(tokens.decode("a.b.c").getSubject()).isEqualTo("Clerk of a.b.c");

        now = now.plusMillis(1);
        assertThatThrownBy(() -> tokens.decode("a.b.c")).isInstanceOf(JwtException.class);
    }

    @Test
    void a_long_lived_token_is_checked_again_after_a_while_as_its_key_may_have_been_withdrawn() {
        validity = Duration.ofDays(365);
        tokens.decode("a.b.c");
        refuses = true;

        now = now.plus(RememberedTokens.LONGEST);

        assertThatThrownBy(() -> tokens.decode("a.b.c")).isInstanceOf(JwtException.class);
    }

    @Test
    void a_refused_token_is_not_remembered() {
        refuses = true;
        assertThatThrownBy(() -> tokens.decode("a.b.c")).isInstanceOf(JwtException.class);
        refuses = false;

        assertThat(tokens.decode("a.b.c").getSubject()).isEqualTo("Clerk of a.b.c");
    }

    @Test
    void the_token_itself_is_not_kept() {
        assertThat(tokens.decode("a.b.c").getTokenValue()).doesNotContain("a.b.c");
    }

    private Jwt check(String token) {
        checks++;
        if (refuses) {
            throw new JwtException("refused");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .subject("Clerk of " + token)
                .issuedAt(now)
                .expiresAt(now.plus(validity))
                .build();
    }
}
