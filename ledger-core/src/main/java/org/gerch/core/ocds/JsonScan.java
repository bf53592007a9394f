package org.gerch.core.ocds;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.gerch.core.ocds.JsonTape.Kind;
import org.jspecify.annotations.Nullable;

/*
 * Reads every byte once. Most bytes of a release are inside strings that nobody asks for, so these are looked at eight at a
 * time: a byte of interest (quote, backslash, control character, not ASCII) shows as a high bit after a subtraction that borrows
 * only from bytes of interest (Warren, Hacker's Delight, 6-1). The first such bit is exact; those above it may not be and are not used.
 */

/**
 * Finds the values of a JSON text (RFC 8259) in its bytes.
 *
 * <p>Stricter than a lenient parser and never more lenient: whatever it does not take is for a full parser to judge.
 */
final class JsonScan {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final int DEEPEST = 400;
    private static final int ODD = -1;

    private final byte[] bytes;
    private final JsonTape tape;

    private JsonScan(byte[] bytes) {
        this.bytes = bytes;
        this.tape = new JsonTape(bytes);
    }

    /** The values of a text; absent where it is not plainly JSON. */
    static @Nullable JsonTape of(byte[] bytes) {
        JsonScan scan = new JsonScan(bytes);
        int end = scan.value(scan.afterSpace(0), 0);
        return end != ODD && scan.afterSpace(end) == bytes.length ? scan.tape : null;
    }

    /** Reads the value that begins here; where it ends, or {@link #ODD}. */
    private int value(int at, int depth) {
        return switch (byteAt(at)) {
            case '{' -> object(at, depth + 1);
            case '[' -> array(at, depth + 1);
            case '"' -> string(at + 1);
            case 't' -> word("true", Kind.TRUE, at);
            case 'f' -> word("false", Kind.FALSE, at);
            case 'n' -> word("null", Kind.NULL, at);
            default -> number(at);
        };
    }

    private int object(int from, int depth) {
        int object = tape.begin(Kind.OBJECT, from);
        int at = afterSpace(from + 1);
        if (byteAt(at) == '}') {
            tape.end(object, at + 1);
            return at + 1;
        }
        while (depth <= DEEPEST && byteAt(at) == '"') {
            at = string(at + 1);
            at = at == ODD ? ODD : afterSpace(at);
            if (at == ODD || byteAt(at) != ':') {
                return ODD;
            }
            at = value(afterSpace(at + 1), depth);
            at = at == ODD ? ODD : afterSpace(at);
            if (at == ODD || byteAt(at) != ',') {
                return closed(object, at, '}');
            }
            at = afterSpace(at + 1);
        }
        return ODD;
    }

    private int array(int from, int depth) {
        int array = tape.begin(Kind.ARRAY, from);
        int at = afterSpace(from + 1);
        if (byteAt(at) == ']') {
            tape.end(array, at + 1);
            return at + 1;
        }
        while (depth <= DEEPEST) {
            at = value(at, depth);
            at = at == ODD ? ODD : afterSpace(at);
            if (at == ODD || byteAt(at) != ',') {
                return closed(array, at, ']');
            }
            at = afterSpace(at + 1);
        }
        return ODD;
    }

    private int closed(int container, int at, char bracket) {
        if (at == ODD || byteAt(at) != bracket) {
            return ODD;
        }
        tape.end(container, at + 1);
        return at + 1;
    }

    /** @param from after the opening quote */
    private int string(int from) {
        int text = tape.begin(Kind.TEXT, from);
        int at = from;
        while (true) {
            at = nextOfInterest(at);
            int found = byteAt(at);
            if (found == '"') {
                tape.end(text, at);
                return at + 1;
            }
            int after = found == '\\' ? afterEscape(at) : found < 0 ? Utf8.afterSequence(bytes, at) : ODD;
            if (after == ODD) {
                return ODD;
            }
            tape.encoded(text);
            at = after;
        }
    }

    /** The place of the next quote, backslash, control character or byte beyond ASCII. */
    private int nextOfInterest(int from) {
        int at = from;
        while (at + Long.BYTES <= bytes.length) {
            long eight = (long) EIGHT.get(bytes, at);
            long quote = eight ^ '"' * ONES;
            long backslash = eight ^ '\\' * ONES;
            long found = (quote - ONES & ~quote | backslash - ONES & ~backslash | eight - ' ' * ONES | eight) & HIGH;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    private int afterEscape(int at) {
        int escape = byteAt(at + 1);
        if (escape != 'u') {
            return "\"\\/bfnrt".indexOf(escape) < 0 ? ODD : at + 2;
        }
        int unit = codeUnit(at);
        if (unit == ODD || Character.isLowSurrogate((char) unit)) {
            return ODD;
        }
        if (!Character.isHighSurrogate((char) unit)) {
            return at + 6;
        }
        int second = codeUnit(at + 6);
        return second != ODD && Character.isLowSurrogate((char) second) ? at + 12 : ODD;
    }

    /** What a backslash, a {@code u} and four hexadecimal digits stand for. */
    private int codeUnit(int at) {
        int unit = byteAt(at) == '\\' && byteAt(at + 1) == 'u' ? 0 : ODD;
        for (int index = at + 2; index < at + 6 && unit != ODD; index++) {
            int digit = Character.digit(byteAt(index), 16);
            unit = digit < 0 ? ODD : unit << 4 | digit;
        }
        return unit;
    }

    private int number(int from) {
        int number = tape.begin(Kind.NUMBER, from);
        int at = byteAt(from) == '-' ? from + 1 : from;
        int whole = afterDigits(at);
        if (whole == at || byteAt(at) == '0' && whole > at + 1) {
            return ODD;
        }
        at = whole;
        if (byteAt(at) == '.') {
            int fraction = afterDigits(at + 1);
            if (fraction == at + 1) {
                return ODD;
            }
            at = fraction;
        }
        if (byteAt(at) == 'e' || byteAt(at) == 'E') {
            int digits = byteAt(at + 1) == '+' || byteAt(at + 1) == '-' ? at + 2 : at + 1;
            int exponent = afterDigits(digits);
            if (exponent == digits) {
                return ODD;
            }
            at = exponent;
        }
        tape.end(number, at);
        return at;
    }

    private int word(String word, Kind kind, int from) {
        for (int index = 0; index < word.length(); index++) {
            if (byteAt(from + index) != word.charAt(index)) {
                return ODD;
            }
        }
        tape.end(tape.begin(kind, from), from + word.length());
        return from + word.length();
    }

    private int afterDigits(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private int afterSpace(int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** Zero, which is no character of JSON, where the text has ended. */
    private int byteAt(int at) {
        return at < bytes.length ? bytes[at] : 0;
    }
}
