package org.gerch.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks a token's signature once in a while instead of at every request, where it would cost more than all the rest.
 *
 * <p>Remembered is what a valid token says, under the token's hash and without the token. Refused ones are not remembered: nobody
 * can fill the memory with them, and a token that is valid only from now on is accepted from now on.
 */
final class RememberedTokens implements JwtDecoder {
    /** How long a token is believed after its provider has withdrawn the key. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    static final int MOST = 10_000;

    private final JwtDecoder checking;
    private final InstantSource clock;
    private final Cache<String, Jwt> valid;

    RememberedTokens(JwtDecoder checking, InstantSource clock) {
        this.checking = checking;
        this.clock = clock;
        this.valid = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .ticker(() -> clock.instant().toEpochMilli() * 1_000_000)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        String hash = hash(token);
        Jwt known = valid.getIfPresent(hash);
        if (known != null && isBefore(known.getExpiresAt())) {
            return known;
        }
        Jwt checked = checking.decode(token);
        Jwt claims =
                new Jwt(hash, checked.getIssuedAt(), checked.getExpiresAt(), checked.getHeaders(), checked.getClaims());
        if (isBefore(checked.getExpiresAt())) {
            valid.put(hash, claims);
        }
        return claims;
    }

    private boolean isBefore(@Nullable Instant expiry) {
        return expiry != null && clock.instant().isBefore(expiry);
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
