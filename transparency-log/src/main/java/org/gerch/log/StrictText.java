package org.gerch.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Reads the small pieces that the text formats share; each piece has exactly one accepted spelling. */
final class StrictText {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private StrictText() {}

    /** A number from 0 to 2^63 - 1 in decimal digits without leading zeros. */
    static long decimal(String text, String what, String where) {
        if (DECIMAL.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                // Nineteen digits can still be more than 2^63 - 1: refused below like any other text.
            }
        }
        throw new MalformedException(
                what,
                where,
                "expected a number from 0 to 9223372036854775807 without leading zeros, found " + shown(text));
    }

    /** Bytes in standard base64, padded; Java's decoder alone would let missing padding and stray last bits pass. */
    static byte[] base64(String text, String what, String where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Not base64 at all: refused below like base64 that is not in its one canonical spelling.
        }
        throw new MalformedException(what, where, "expected padded standard base64, found " + shown(text));
    }

    /** A hash in base64. */
    static Hash hash(String base64, String what, String where) {
        byte[] bytes = base64(base64, what, where);
        if (bytes.length != Hash.BYTES) {
            throw new MalformedException(what, where, "a hash has 32 bytes, this has " + bytes.length);
        }
        return Hash.of(bytes);
    }

    /** Text from UTF-8; a byte sequence that is not UTF-8 is refused instead of replaced. */
    static String utf8(byte[] bytes, String what) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException(what, "its encoding", "it is not valid UTF-8");
        }
    }

    /** Refuses control characters other than newline, and surrogates that UTF-8 cannot carry. */
    static void requirePlain(String text, String what) {
        int line = 1;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (character == '\n') {
                line++;
            } else if (character < ' ' || isSurrogate(character)) {
                throw new MalformedException(
                        what, "line " + line, "the character U+%04X is not allowed".formatted(character));
            }
            i += Character.charCount(character);
        }
    }

    /** A piece of foreign text as a message may show it: short, and on one line. */
    static String shown(String text) {
        String start = text.length() <= 80 ? text : text.substring(0, 80) + "...";
        return "\"" + start.replaceAll("\\p{Cntrl}", "?") + "\"";
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
