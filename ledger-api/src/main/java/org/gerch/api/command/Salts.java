package org.gerch.api.command;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.gerch.core.kernel.Sealed;
import org.springframework.stereotype.Component;

/** Seals payloads with salts drawn from the system's secure randomness. */
@Component
public class Salts {
    private static final int SALT_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A fresh salt: 64 hex digits. */
    public String draw() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    public Sealed text(String text) {
        return new Sealed(Sealed.Domain.TEXT, draw(), text);
    }

    public Sealed bid(String content) {
        return new Sealed(Sealed.Domain.BID, draw(), content);
    }
}
