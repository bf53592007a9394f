package org.gerch.store;

import java.nio.charset.StandardCharsets;

/**
 * Walks over the bytes of an envelope, token by token.
 *
 * <p>It knows just enough JSON to step over a value whose bytes are handed on untouched. What it reads was written by
 * {@link EnvelopeWriter}, so everything else is an error.
 */
final class JsonScanner {
    private final byte[] json;
    private int at;

    JsonScanner(byte[] json) {
        this.json = json;
    }

    int position() {
        return at;
    }

    boolean atEnd() {
        return at == json.length;
    }

    boolean startsWith(byte[] token) {
        if (json.length - at < token.length) {
            return false;
        }
        for (int i = 0; i < token.length; i++) {
            if (json[at + i] != token[i]) {
                return false;
            }
        }
        return true;
    }

    void expect(byte[] token) {
        if (!startsWith(token)) {
            throw malformed("expected " + new String(token, StandardCharsets.UTF_8));
        }
        at += token.length;
    }

    void skip(int bytes) {
        at += bytes;
    }

    /** Steps over one value of any kind, nested as deep as it may be. */
    void skipValue() {
        int start = at;
        int depth = 0;
        while (at < json.length) {
            switch (json[at]) {
                case '"' -> skipString();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    if (depth == 0) {
                        return;
                    }
                    depth--;
                    at++;
                }
                case ',' -> {
                    if (depth == 0) {
                        return;
                    }
                    at++;
                }
                default -> at++;
            }
            if (depth == 0 && at > start && (json[at - 1] == '}' || json[at - 1] == ']' || json[at - 1] == '"')) {
                return;
            }
        }
        throw malformed("the value has no end");
    }

    String readString() {
        int start = at;
        boolean plain = skipString();
        return plain
                ? new String(json, start + 1, at - start - 2, StandardCharsets.UTF_8)
                : JsonText.unquoted(new String(json, start, at - start, StandardCharsets.UTF_8));
    }

    long readInteger() {
        int start = at;
        long value = 0;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            value = Math.addExact(Math.multiplyExact(value, 10), json[at] - '0');
            at++;
        }
        if (at == start) {
            throw malformed("expected a number");
        }
        return value;
    }

    /** Steps over a string; false when it has an escape. */
    private boolean skipString() {
        boolean plain = true;
        if (at >= json.length || json[at] != '"') {
            throw malformed("expected a string");
        }
        for (at++; at < json.length; at++) {
            if (json[at] == '"') {
                at++;
                return plain;
            }
            if (json[at] == '\\') {
                plain = false;
                at++;
            }
        }
        throw malformed("the string has no end");
    }

    private IllegalArgumentException malformed(String why) {
        return new IllegalArgumentException("not an envelope: " + why + " at byte " + at);
    }
}
