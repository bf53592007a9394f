package org.gerch.core.signing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gerch.core.kernel.Malformed;

/**
 * The public half of a key that signs checkpoints, as others write it too: {@code name+hex(key id)+base64(01 || key)} (C2SP signed-note).
 *
 * @param value its text; the key id in it was compared with that of name and key
 */
public record LogKey(@JsonValue String value) {
    private static final Pattern FORM =
            Pattern.compile("([^+\\s\\p{Cntrl}\\p{Z}\\x85]{1,200})\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]{44})");
    private static final byte ED25519 = 1;
    private static final int KEY_ID_BYTES = 4;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LogKey {
        Matcher form = FORM.matcher(value == null ? "" : value);
        if (!form.matches()) {
            throw new Malformed("key", "must read name+8 hex digits+base64 of 33 bytes");
        }
        byte[] typed = bytes(form.group(3));
        if (typed[0] != ED25519) {
            throw new Malformed("key", "must be an Ed25519 key that signs notes");
        }
        String id = idOf(form.group(1), typed);
        if (!id.equals(form.group(2))) {
            throw new Malformed("key", "has the key id " + id + " and not " + form.group(2));
        }
    }

    /** The name it signs under: the log's origin, the same before and after a rotation. */
    public String name() {
        return value.substring(0, value.indexOf('+'));
    }

    @Override
    public String toString() {
        return value;
    }

    private static byte[] bytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            // The decoder alone would let stray last bits pass, and one key would have several texts.
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below like base64 that is not in its one spelling.
        }
        throw new Malformed("key", "must end in padded standard base64");
    }

    private static String idOf(String name, byte[] typed) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(name.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) '\n');
            return HexFormat.of().formatHex(Arrays.copyOf(sha256.digest(typed), KEY_ID_BYTES));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
