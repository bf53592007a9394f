package org.gerch.core.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * The digest of a view: SHA-256 over its rows' canonical JSON in the order of their keys, a line feed after each.
 *
 * <p>Two programs that folded the same leaves have the same digest; so a row is compared without being published twice.
 */
public final class ViewDigest {
    /** The order of keys: byte by byte in UTF-8, as PostgreSQL's collation "C" has it and no language's rules. */
    public static final Comparator<String> KEY_ORDER = (one, other) -> Arrays.compareUnsigned(utf8(one), utf8(other));

    private final MessageDigest digest = sha256();

    /** Adds the next row; whoever calls keeps to {@link #KEY_ORDER}. */
    public void add(String canonicalRow) {
        add(utf8(canonicalRow));
    }

    /** The same of a row in UTF-8. */
    public void add(byte[] canonicalRow) {
        digest.update(canonicalRow);
        digest.update((byte) '\n');
    }

    /** 64 lower-case hex digits; the digest starts anew afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
