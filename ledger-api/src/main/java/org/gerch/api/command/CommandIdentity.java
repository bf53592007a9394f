package org.gerch.api.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.gerch.core.kernel.Actor;

/**
 * Tells a command's repetition from another command: by a key the sender chose, and by a keyed hash of the body.
 *
 * <p>Both are keyed with a secret of the ledger, so that nobody who reads the database can guess a body by trying.
 */
public final class CommandIdentity {
    private static final String ALGORITHM = "HmacSHA256";

    /** Knows the secret and has seen no text; never used itself but copied, which is far cheaper than making one. */
    private final Mac fresh;

    public CommandIdentity(SecretKey secret) {
        try {
            fresh = Mac.getInstance(ALGORITHM);
            fresh.init(secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    /** The id of every command that this actor sends under this key. */
    UUID of(Actor actor, String idempotencyKey) {
        String organisation =
                actor.organisation() == null ? "" : actor.organisation().value();
        ByteBuffer mac =
                ByteBuffer.wrap(mac(organisation + "\n" + actor.office() + "\n" + idempotencyKey, new byte[0]));
        // Version 8 of RFC 9562: a UUID whose bits are the application's own.
        long high = mac.getLong() & ~0xF000L | 0x8000L;
        long low = mac.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** A keyed hash of what was asked: the command's name and the exact body. */
    public byte[] bodyMac(String command, byte[] body) {
        return mac(command + "\n", body);
    }

    private byte[] mac(String text, byte[] body) {
        try {
            Mac mac = (Mac) fresh.clone();
            mac.update(text.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's own " + ALGORITHM + " can be copied", impossible);
        }
    }
}
