package org.gerch.store;

/** Canonical JSON strings (RFC 8785 section 3.2.2.2): only what must be escaped is, in one way. */
final class JsonText {
    private static final String SHORT_ESCAPES = "\"\\/bfnrt";
    private static final String SHORT_MEANINGS = "\"\\/\b\f\n\r\t";

    private JsonText() {}

    static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') {
                json.append(c);
                continue;
            }
            int known = SHORT_MEANINGS.indexOf(c);
            if (known >= 0) {
                json.append('\\').append(SHORT_ESCAPES.charAt(known));
            } else {
                json.append(String.format("\\u%04x", (int) c));
            }
        }
        return json.append('"').toString();
    }

    static String unquoted(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 1; i < json.length() - 1; i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = json.charAt(++i);
            if (escape == 'u') {
                text.append((char) Integer.parseInt(json, i + 1, i + 5, 16));
                i += 4;
            } else {
                text.append(SHORT_MEANINGS.charAt(SHORT_ESCAPES.indexOf(escape)));
            }
        }
        return text.toString();
    }
}
