package org.gerch.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 hash: exactly 32 bytes, immutable, compared by value.
 *
 * <p>The bytes are kept as four big-endian words. So there is no array to copy defensively, and equality is four comparisons.
 *
 * @param word0 bytes 0 to 7
 * @param word1 bytes 8 to 15
 * @param word2 bytes 16 to 23
 * @param word3 bytes 24 to 31
 */
public record Hash(long word0, long word1, long word2, long word3) {

    /** The number of bytes in a hash. */
    public static final int BYTES = 32;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /**
     * The hash whose bytes are exactly those given.
     *
     * @throws MalformedException when there are not exactly 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new MalformedException("hash", "its length", "a hash has 32 bytes, this has " + bytes.length);
        }
        return read(bytes, 0);
    }

    /**
     * The hash in the 32 bytes that start at an offset.
     *
     * @throws IndexOutOfBoundsException when fewer than 32 bytes are left
     */
    public static Hash read(byte[] bytes, int offset) {
        return new Hash(
                (long) WORD.get(bytes, offset),
                (long) WORD.get(bytes, offset + 8),
                (long) WORD.get(bytes, offset + 16),
                (long) WORD.get(bytes, offset + 24));
    }

    /**
     * The hash written as 64 hexadecimal digits.
     *
     * @throws MalformedException when it is anything else
     */
    public static Hash fromHex(String hex) {
        try {
            return of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            throw new MalformedException("hash", "its hexadecimal digits", String.valueOf(e.getMessage()));
        }
    }

    /**
     * Writes the 32 bytes into an array, from an offset on.
     *
     * @throws IndexOutOfBoundsException when they do not fit
     */
    public void writeTo(byte[] target, int offset) {
        WORD.set(target, offset, word0);
        WORD.set(target, offset + 8, word1);
        WORD.set(target, offset + 16, word2);
        WORD.set(target, offset + 24, word3);
    }

    /** The 32 bytes, in a new array. */
    public byte[] toBytes() {
        byte[] bytes = new byte[BYTES];
        writeTo(bytes, 0);
        return bytes;
    }

    /** The hash in standard base64 with padding, as checkpoints and proofs write it: 44 characters. */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(toBytes());
    }

    /** The hash as 64 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(toBytes());
    }
}
