package org.gerch.core.ocds;

/** The well-formed sequences of RFC 3629. */
final class Utf8 {
    private static final int NONE = -1;

    private Utf8() {}

    /** The place after the sequence of two to four bytes that begins here, or -1 where none does. */
    static int afterSequence(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        if (first >= 0xc2 && first <= 0xdf) {
            return after(bytes, at, 1, 0x80, 0xbf);
        }
        if (first >= 0xe0 && first <= 0xef) {
            // Neither a longer form of a shorter one nor half of a surrogate pair.
            return after(bytes, at, 2, first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf);
        }
        if (first >= 0xf0 && first <= 0xf4) {
            return after(bytes, at, 3, first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf);
        }
        return NONE;
    }

    private static int after(byte[] bytes, int at, int more, int lowest, int highest) {
        if (at + more >= bytes.length) {
            return NONE;
        }
        int second = bytes[at + 1] & 0xff;
        boolean sound = second >= lowest && second <= highest;
        for (int index = at + 2; index <= at + more; index++) {
            sound &= (bytes[index] & 0xc0) == 0x80;
        }
        return sound ? at + more + 1 : NONE;
    }
}
