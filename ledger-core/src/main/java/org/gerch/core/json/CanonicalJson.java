package org.gerch.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.gerch.core.kernel.Malformed;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON in its one canonical form, so that equal values have equal bytes.
 *
 * <p>The form is that of RFC 8785 (JCS): keys sorted by their UTF-16 code units, no white space, the shortest escapes. It
 * differs in one point on purpose: numbers that are not integers are refused, because their canonical form would go
 * through a binary fraction; amounts are strings.
 */
public final class CanonicalJson {
    private static final String HEX = "0123456789abcdef";

    private CanonicalJson() {}

    /**
     * The canonical text.
     *
     * @throws Malformed if a number is not an integer of at most 53 bits, or text holds half a surrogate pair
     */
    public static String text(JsonNode value) {
        StringBuilder out = new StringBuilder(256);
        write(value, out);
        return out.toString();
    }

    /** The canonical text in UTF-8. */
    public static byte[] bytes(JsonNode value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode value, StringBuilder out) {
        if (value.isObject()) {
            writeObject(value, out);
        } else if (value.isArray()) {
            writeArray(value, out);
        } else if (value.isString()) {
            writeString(value.stringValue(), out);
        } else if (value.isNumber()) {
            out.append(integer(value));
        } else if (value.isBoolean()) {
            out.append(value.booleanValue());
        } else {
            out.append("null");
        }
    }

    private static void writeObject(JsonNode object, StringBuilder out) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
        char separator = '{';
        for (Map.Entry<String, JsonNode> property : sorted.entrySet()) {
            out.append(separator);
            writeString(property.getKey(), out);
            out.append(':');
            write(property.getValue(), out);
            separator = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode array, StringBuilder out) {
        char separator = '[';
        for (JsonNode element : array) {
            out.append(separator);
            write(element, out);
            separator = ',';
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }

    private static String integer(JsonNode number) {
        // Beyond 53 bits other readers round silently; such numbers travel as strings.
        if (!number.isIntegralNumber() || !number.canConvertToLong() || Math.abs(number.longValue()) > 1L << 53) {
            throw new Malformed("number", "must be an integer of at most 53 bits, not " + number);
        }
        return Long.toString(number.longValue());
    }

    /**
     * Writes a text as a JSON string.
     *
     * @throws Malformed if it holds half a surrogate pair
     */
    public static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i = writeSurrogatePair(text, i, out);
            } else {
                writeCharacter(c, out);
            }
        }
        out.append('"');
    }

    private static int writeSurrogatePair(String text, int at, StringBuilder out) {
        if (at + 1 == text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            throw new Malformed("text", "holds half a surrogate pair at " + at);
        }
        out.append(text, at, at + 2);
        return at + 1;
    }

    private static void writeCharacter(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
