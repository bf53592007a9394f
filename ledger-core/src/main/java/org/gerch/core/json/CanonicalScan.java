package org.gerch.core.json;

/**
 * Whether JSON in UTF-8 is certainly in canonical form already.
 *
 * <p>It is stricter than the form: of a text with a rare escape, a key beyond ASCII or a number that isn't plainly an integer it says no, and whoever
 * asks takes the way through a tree, which sorts, checks and refuses.
 */
final class CanonicalScan {
    private static final String SHORT_ESCAPES = "\"\\bfnrt";
    /** Every integer of so many characters has fewer than 53 bits. */
    private static final int PLAIN_DIGITS = 15;

    private final byte[] json;
    private int at;

    private CanonicalScan(byte[] json) {
        this.json = json;
    }

    /** @param json compact and valid, as a generator writes it */
    static boolean isCanonical(byte[] json) {
        CanonicalScan scan = new CanonicalScan(json);
        return scan.value() && scan.at == json.length;
    }

    private boolean value() {
        return switch (json[at]) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't', 'n' -> skip(4);
            case 'f' -> skip(5);
            default -> number();
        };
    }

    private boolean object() {
        int lastKey = -1;
        at++;
        while (json[at] != '}') {
            at += json[at] == ',' ? 1 : 0;
            int key = at;
            if (!string() || lastKey >= 0 && !isBefore(lastKey, key)) {
                return false;
            }
            at++;
            if (!value()) {
                return false;
            }
            lastKey = key;
        }
        at++;
        return true;
    }

    private boolean array() {
        at++;
        while (json[at] != ']') {
            at += json[at] == ',' ? 1 : 0;
            if (!value()) {
                return false;
            }
        }
        at++;
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
        for (at++; json[at] != '"'; at++) {
            if (json[at] == '\\' && SHORT_ESCAPES.indexOf(json[++at]) < 0) {
                return false;
            }
        }
        at++;
        return true;
    }

    private boolean number() {
        int start = at;
        at += json[at] == '-' ? 1 : 0;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        return at > start && at - start <= PLAIN_DIGITS && (at == json.length || ",]}".indexOf(json[at]) >= 0);
    }

    private boolean skip(int characters) {
        at += characters;
        return true;
    }
}
