package org.gerch.log;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a path that tiles and entry bundles share: {@code <N>[.p/<W>]} (C2SP tlog-tiles, Merkle Tree). */
record TilePath(long index, int width) {

    private static final int GROUP = 1000;
    private static final Pattern FORM = Pattern.compile("((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    TilePath {
        if (index < 0 || width < 1 || width > LogResource.FULL_WIDTH) {
            throw new IllegalArgumentException("there is no tile of index " + index + " and width " + width);
        }
    }

    /** Reads it back; whatever {@link #toString} would have written differently is refused. */
    static TilePath parse(String text, String whole) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw malformed(
                    whole,
                    "expected groups of three digits, all but the last after an x, and for a partial .p/ and its width");
        }
        TilePath path = new TilePath(index(form.group(1), whole), width(form.group(2), whole));
        if (!path.toString().equals(text)) {
            throw malformed(whole, "the path of this tile is " + path);
        }
        return path;
    }

    private static long index(String groups, String whole) {
        long index = 0;
        try {
            for (String group : groups.replace("x", "").split("/", -1)) {
                index = Math.addExact(Math.multiplyExact(index, GROUP), Integer.parseInt(group));
            }
        } catch (ArithmeticException e) {
            throw malformed(whole, "no tree has a tile of so high an index");
        }
        return index;
    }

    private static int width(@Nullable String digits, String whole) {
        int width = digits == null ? LogResource.FULL_WIDTH : Integer.parseInt(digits);
        if (digits != null && width >= LogResource.FULL_WIDTH) {
            throw malformed(whole, "a partial tile has a width from 1 to 255");
        }
        return width;
    }

    static MalformedException malformed(String path, String reason) {
        return new MalformedException("tile path", StrictText.shown(path), reason);
    }

    @Override
    public String toString() {
        // The machine's language must not choose the digits.
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%03d", index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            text.insert(0, String.format(Locale.ROOT, "x%03d/", rest % GROUP));
        }
        if (width < LogResource.FULL_WIDTH) {
            text.append(".p/").append(width);
        }
        return text.toString();
    }
}
