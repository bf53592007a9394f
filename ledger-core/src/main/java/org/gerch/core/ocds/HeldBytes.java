package org.gerch.core.ocds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes collected one by one; grows as needed and is used again. */
final class HeldBytes {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final int FIRST_SIZE = 1 << 14;
    private static final int KEPT = 1 << 20;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    void add(int next) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) next;
    }

    void add(byte[] from, int start, int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + length, bytes.length * 2));
        }
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    void clear() {
        size = 0;
        // One very long line must not cost its memory for the rest of the file.
        if (bytes.length > KEPT) {
            bytes = new byte[FIRST_SIZE];
        }
    }

    int size() {
        return size;
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** A copy without white space at its ends and without a byte order mark. */
    byte[] trimmed() {
        // Files that were put together keep the mark of each.
        int from = startsWithMark() ? BYTE_ORDER_MARK.length : 0;
        int to = size;
        while (from < to && bytes[from] <= ' ' && bytes[from] >= 0) {
            from++;
        }
        while (to > from && bytes[to - 1] <= ' ' && bytes[to - 1] >= 0) {
            to--;
        }
        return Arrays.copyOfRange(bytes, from, to);
    }

    private boolean startsWithMark() {
        int length = BYTE_ORDER_MARK.length;
        return size >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length);
    }
}
