package org.gerch.log;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Turns the bytes that a fuzzer makes up into numbers and pieces, in order; when they run out, everything is zero. */
final class Drawn {
    private final ByteBuffer bytes;

    Drawn(byte[] input) {
        bytes = ByteBuffer.wrap(input);
    }

    /** A number from 0 to one below the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(number(), bound);
    }

    /** Any number at all. */
    long number() {
        long number = 0;
        for (int i = 0; i < Long.BYTES && bytes.hasRemaining(); i++) {
            number = number << 8 | Byte.toUnsignedLong(bytes.get());
        }
        return number;
    }

    /** At most so many bytes. */
    byte[] atMost(int length) {
        byte[] drawn = new byte[Math.min(length, bytes.remaining())];
        bytes.get(drawn);
        return drawn;
    }

    /** Exactly so many bytes. */
    byte[] exactly(int length) {
        return Arrays.copyOf(atMost(length), length);
    }

    boolean isEmpty() {
        return !bytes.hasRemaining();
    }

    byte[] rest() {
        return atMost(bytes.remaining());
    }
}
