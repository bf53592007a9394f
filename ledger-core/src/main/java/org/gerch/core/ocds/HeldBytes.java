package org.gerch.core.ocds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes collected one by one; grows as needed and is used again. */
final class HeldBytes {
    private byte[] bytes = new byte[1 << 14];
    private int size;

    void add(int next) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) next;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** A copy without white space at its ends. */
    byte[] trimmed() {
        int from = 0;
        int to = size;
        while (from < to && bytes[from] <= ' ' && bytes[from] >= 0) {
            from++;
        }
        while (to > from && bytes[to - 1] <= ' ' && bytes[to - 1] >= 0) {
            to--;
        }
        return Arrays.copyOfRange(bytes, from, to);
    }
}
