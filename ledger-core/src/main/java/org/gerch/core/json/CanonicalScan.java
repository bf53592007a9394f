package org.gerch.core.json;

/**
 * Whether bytes are certainly JSON in canonical form already.
 *
 * <p>It is stricter than the form: of a text with a rare escape, a key beyond ASCII, a number that isn't plainly an integer or values nested very
 * deeply it says no, and whoever asks takes the way through a tree, which sorts, checks and refuses. Whatever it says yes to is valid JSON in valid
 * UTF-8, whoever wrote it.
 */
final class CanonicalScan {
    private static final String SHORT_ESCAPES = "\"\\bfnrt";
    /** Every integer of so many characters has fewer than 53 bits. */
    private static final int PLAIN_DIGITS = 15;

    private static final int DEEPEST = 100;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final byte[] json;
    private int at;
    private int depth;

    private CanonicalScan(byte[] json) {
        this.json = json;
    }

    static boolean isCanonical(byte[] json) {
        CanonicalScan scan = new CanonicalScan(json);
        return scan.value() && scan.at == json.length;
    }

    private boolean value() {
        return switch (peek()) {
            case '{' -> ++depth <= DEEPEST && object();
            case '[' -> ++depth <= DEEPEST && array();
            case '"' -> string();
            case 't' -> word(TRUE);
            case 'f' -> word(FALSE);
            case 'n' -> word(NULL);
            default -> number();
        };
    }

    private boolean object() {
        int lastKey = -1;
        at++;
        while (peek() != '}') {
            if (lastKey >= 0 && !step(',')) {
                return false;
            }
            int key = at;
            if (!string() || lastKey >= 0 && !isBefore(lastKey, key)) {
                return false;
            }
            if (!step(':') || !value()) {
                return false;
            }
            lastKey = key;
        }
        at++;
        depth--;
        return true;
    }

    private boolean array() {
        at++;
        for (int elements = 0; peek() != ']'; elements++) {
            if (elements > 0 && !step(',') || !value()) {
                return false;
            }
        }
        at++;
        depth--;
        return true;
    }

    /** Compares two keys where they stand, from their opening quotes on; one with an escape counts as out of order. */
    private boolean isBefore(int one, int other) {
        for (int i = 1; ; i++) {
            byte a = json[one + i];
            byte b = json[other + i];
            // Beyond ASCII (negative here) the form's order, by UTF-16 units, is not that of the bytes.
            if (a == '\\' || b == '\\' || b == '"' || a < 0 || b < 0) {
                return false;
            }
            if (a != b) {
                return a == '"' || a < b;
            }
        }
    }

    private boolean string() {
        if (!step('"')) {
            return false;
        }
        while (at < json.length) {
            byte c = json[at];
            if (c == '"') {
                at++;
                return true;
            }
            if (c == '\\') {
                if (at + 1 == json.length || SHORT_ESCAPES.indexOf(json[at + 1]) < 0) {
                    return false;
                }
                at += 2;
            } else if (c >= ' ') {
                at++;
            } else if (c >= 0 || !beyondAscii()) {
                return false;
            }
        }
        return false;
    }

    /** Steps over a character of two to four bytes, unless it is written in a way that UTF-8 forbids. */
    private boolean beyondAscii() {
        int first = json[at] & 0xFF;
        int bytes = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (bytes == 0 || json.length - at < bytes) {
            return false;
        }
        int second = json[at + 1] & 0xFF;
        // Longer than needed, half a surrogate pair, or beyond the last character there is.
        boolean forbidden = first == 0xE0 && second < 0xA0
                || first == 0xED && second > 0x9F
                || first == 0xF0 && second < 0x90
                || first == 0xF4 && second > 0x8F;
        for (int i = 1; i < bytes; i++) {
            forbidden |= (json[at + i] & 0xC0) != 0x80;
        }
        at += bytes;
        return !forbidden;
    }

    private boolean number() {
        int start = at;
        at += peek() == '-' ? 1 : 0;
        int digits = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        boolean plain = at > digits && at - start <= PLAIN_DIGITS;
        boolean shortest = plain && (json[digits] != '0' || at - start == 1);
        return shortest && (at == json.length || ",]}".indexOf(json[at]) >= 0);
    }

    private boolean word(byte[] expected) {
        for (byte c : expected) {
            if (!step(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean step(int expected) {
        boolean found = peek() == expected;
        at += found ? 1 : 0;
        return found;
    }

    /** The byte here; at the end one that begins nothing. */
    private byte peek() {
        return at < json.length ? json[at] : 0;
    }
}
