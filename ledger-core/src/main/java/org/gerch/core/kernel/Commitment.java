package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;

/**
 * The salted SHA-256 of something that is not itself in the log: 64 lower-case hex digits.
 *
 * @see Sealed
 */
public record Commitment(@JsonValue String hex) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Commitment {
        if (hex == null || hex.length() != 64 || !hex.chars().allMatch(Commitment::isLowerHex)) {
            throw new Malformed("commitment", "must be 64 lower-case hex digits");
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static boolean isLowerHex(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
}
