package org.gerch.core.ocds;

import java.nio.charset.StandardCharsets;

/** Texts out of JSON bytes that were found to be sound. */
final class JsonText {
    private JsonText() {}

    /** @param encoded whether there are escapes or characters beyond ASCII in it */
    static String of(byte[] bytes, int from, int to, boolean encoded) {
        if (!encoded) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf('\\') < 0 ? text : unescaped(text);
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next != '\\') {
                plain.append(next);
                continue;
            }
            char escape = text.charAt(++at);
            switch (escape) {
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(text, at + 1, at + 5, 16));
                    at += 4;
                }
                default -> plain.append(escape);
            }
        }
        return plain.toString();
    }
}
