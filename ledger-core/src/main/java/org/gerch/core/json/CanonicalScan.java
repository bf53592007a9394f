package org.gerch.core.json;

/**
 * Whether a JSON text is certainly in canonical form already.
 *
 * <p>It is stricter than the form: of a text with a rare escape or a number that isn't plainly an integer it says no, and whoever
 * asks takes the way through a tree, which sorts, checks and refuses.
 */
final class CanonicalScan {
    private static final String SHORT_ESCAPES = "\"\\bfnrt";
    /** Every integer of so many characters has fewer than 53 bits. */
    private static final int PLAIN_DIGITS = 15;

    private final String json;
    private int at;

    private CanonicalScan(String json) {
        this.json = json;
    }

    /** @param json compact and valid, as a generator writes it */
    static boolean isCanonical(String json) {
        CanonicalScan scan = new CanonicalScan(json);
        return scan.value() && scan.at == json.length();
    }

    private boolean value() {
        return switch (json.charAt(at)) {
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
        while (json.charAt(at) != '}') {
            at += json.charAt(at) == ',' ? 1 : 0;
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
        while (json.charAt(at) != ']') {
            at += json.charAt(at) == ',' ? 1 : 0;
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
            char a = json.charAt(one + i);
            char b = json.charAt(other + i);
            if (a == '\\' || b == '\\' || b == '"') {
                return false;
            }
            if (a != b) {
                return a == '"' || a < b;
            }
        }
    }

    private boolean string() {
        for (at++; json.charAt(at) != '"'; at++) {
            char c = json.charAt(at);
            if (c == '\\') {
                if (SHORT_ESCAPES.indexOf(json.charAt(++at)) < 0) {
                    return false;
                }
            } else if (Character.isSurrogate(c)) {
                if (!Character.isSurrogatePair(c, json.charAt(++at))) {
                    return false;
                }
            }
        }
        at++;
        return true;
    }

    private boolean number() {
        int start = at;
        at += json.charAt(at) == '-' ? 1 : 0;
        while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
            at++;
        }
        return at > start && at - start <= PLAIN_DIGITS && (at == json.length() || ",]}".indexOf(json.charAt(at)) >= 0);
    }

    private boolean skip(int characters) {
        at += characters;
        return true;
    }
}
