package org.gerch.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import org.gerch.api.directory.DataDirectory;
import org.gerch.core.kernel.Role;

/** Makes the ledger's own tokens: signed claims of who acts for whom in which roles, valid for a while. */
public final class TokenIssuer {
    /** The claim {@code iss} of the ledger's own tokens. */
    static final String NAME = "gerch";

    private final ECKey key;
    private final InstantSource clock;

    TokenIssuer(ECKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    /** The issuer of the ledger in this directory; its key is made on first use. */
    public static TokenIssuer of(DataDirectory directory) {
        return new TokenIssuer(TokenKey.of(directory), InstantSource.system());
    }

    public String issue(Caller caller, Duration validity) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .subject(caller.actor().office())
                .claim(
                        CallerClaims.ROLES,
                        caller.roles().stream().map(Role::wireName).sorted().toList())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(validity)));
        if (caller.actor().organisation() != null) {
            claims.claim(
                    CallerClaims.ORGANISATION, caller.actor().organisation().value());
        }
        return signed(claims.build());
    }

    private String signed(JWTClaimsSet claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
        return token.serialize();
    }
}
