package org.gerch.core.ocds;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text with a list of where each of its values begins and ends; nothing is copied out of it until it is asked for.
 *
 * <p>Values are numbered as they begin in the text; {@link #NONE} is the number of one that is not there, {@link #SEVERAL} that
 * of one that is there more than once and says different things.
 */
final class JsonTape {
    static final int NONE = -1;
    static final int SEVERAL = -2;

    /** Beyond it a release is refused rather than held in memory. */
    private static final int MOST_VALUES = 4_000_000;

    private static final int FIRST_SIZE = 256;

    enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL
    }

    private static final Kind[] KINDS = Kind.values();

    /** What is added to a text's kind where its bytes are not its characters. */
    private static final int ENCODED = 8;

    // Of each value four numbers: its kind, where it begins and ends in the bytes, and the number of the value after
    // all that is in it.
    private static final int WIDTH = 4;
    private final byte[] bytes;
    private int[] values = new int[FIRST_SIZE * WIDTH];
    private int count;

    JsonTape(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Adds a value that begins here.
     *
     * @return its number
     */
    int begin(Kind kind, int from) {
        if (count == MOST_VALUES) {
            throw new Unusable(Said.of("rejected.too-many-values", MOST_VALUES));
        }
        int at = count * WIDTH;
        if (at == values.length) {
            values = Arrays.copyOf(values, Math.min(values.length * 2, MOST_VALUES * WIDTH));
        }
        values[at] = kind.ordinal();
        values[at + 1] = from;
        return count++;
    }

    void end(int value, int to) {
        values[value * WIDTH + 2] = to;
        values[value * WIDTH + 3] = count;
    }

    /** Marks a text whose bytes must be decoded: escapes, or characters beyond ASCII. */
    void encoded(int value) {
        values[value * WIDTH] |= ENCODED;
    }

    boolean is(Kind kind, int value) {
        return value >= 0 && kind(value) == kind;
    }

    Kind kind(int value) {
        return KINDS[values[value * WIDTH] & ENCODED - 1];
    }

    /** The number of the value after this one and all that is in it. */
    int after(int value) {
        return values[value * WIDTH + 3];
    }

    /** The first value inside a list; for an object its first key. */
    static int firstIn(int container) {
        return container + 1;
    }

    /** The value of that name in an object; of anything else there is none. */
    int member(int object, String name) {
        int found = NONE;
        if (is(Kind.OBJECT, object)) {
            int end = after(object);
            for (int key = firstIn(object); key < end; key = after(key + 1)) {
                if (isKey(key, name)) {
                    found = found == NONE || (found >= 0 && isSame(found, this, key + 1)) ? key + 1 : SEVERAL;
                }
            }
        }
        return found;
    }

    /** A text or number as it stands there, escapes resolved; absent for anything else. */
    @Nullable
    String text(int value) {
        if (value < 0) {
            return null;
        }
        return switch (kind(value)) {
            case TEXT -> JsonText.of(bytes, from(value), to(value), (values[value * WIDTH] & ENCODED) != 0);
            case NUMBER -> JsonText.of(bytes, from(value), to(value), false);
            case OBJECT, ARRAY, TRUE, FALSE, NULL -> null;
        };
    }

    /** The text of an object or list. */
    byte[] bytes(int container) {
        return Arrays.copyOfRange(bytes, from(container), to(container));
    }

    /** Whether two values say the same: the same keys with the same values, whatever their order and white space. */
    boolean isSame(int value, JsonTape other, int there) {
        if (kind(value) != other.kind(there)) {
            return false;
        }
        return switch (kind(value)) {
            case OBJECT -> hasSameMembers(value, other, there);
            case ARRAY -> hasSameElements(value, other, there);
            case TEXT, NUMBER -> Objects.equals(text(value), other.text(there));
            case TRUE, FALSE, NULL -> true;
        };
    }

    private boolean hasSameMembers(int object, JsonTape other, int there) {
        return hasMembersOf(object, other, there) && other.hasMembersOf(there, this, object);
    }

    private boolean hasMembersOf(int object, JsonTape other, int there) {
        for (int key = firstIn(object); key < after(object); key = after(key + 1)) {
            String name = text(key);
            int mine = name == null ? NONE : member(object, name);
            int theirs = name == null ? NONE : other.member(there, name);
            if (mine < 0 || theirs < 0 || !isSame(mine, other, theirs)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasSameElements(int array, JsonTape other, int there) {
        int theirs = firstIn(there);
        for (int mine = firstIn(array); mine < after(array); mine = after(mine)) {
            if (theirs >= other.after(there) || !isSame(mine, other, theirs)) {
                return false;
            }
            theirs = other.after(theirs);
        }
        return theirs == other.after(there);
    }

    private boolean isKey(int key, String name) {
        int from = from(key);
        if ((values[key * WIDTH] & ENCODED) != 0) {
            return name.equals(text(key));
        }
        if (to(key) - from != name.length()) {
            return false;
        }
        for (int index = 0; index < name.length(); index++) {
            if (bytes[from + index] != name.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    private int from(int value) {
        return values[value * WIDTH + 1];
    }

    private int to(int value) {
        return values[value * WIDTH + 2];
    }
}
