package org.gerch.api.query;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.gerch.core.json.Wire;
import tools.jackson.databind.JsonNode;

/**
 * An item of a list, ready to be sent.
 *
 * @param hash SHA-256 of its bytes, so that a list's tag need not hash them all again
 */
record ItemJson(byte[] json, byte[] hash) {
    /** Copied, never used: to look one up costs more than to hash a short text. */
    private static final MessageDigest FRESH = fresh();

    static ItemJson of(JsonNode item) {
        byte[] json = Wire.mapper().writeValueAsBytes(item);
        return new ItemJson(json, sha256().digest(json));
    }

    static MessageDigest sha256() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException everyJdkCopiesIt) {
            throw new IllegalStateException(everyJdkCopiesIt);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
