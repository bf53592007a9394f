package org.gerch.projections.writing;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines in the text format of PostgreSQL's COPY, one for each row. */
final class CopyLine {
    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean inLine;

    /** Adds a column that needs no escape: a number, a truth value, a time. */
    CopyLine plain(@Nullable Object value) {
        begin();
        text.append(value == null ? "\\N" : value);
        return this;
    }

    /** Adds a column of any text. */
    CopyLine text(@Nullable String value) {
        if (value == null) {
            return plain(null);
        }
        begin();
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            // Rare: what lies between two of them goes over as a whole.
            if (c == '\\' || c == '\n' || c == '\r' || c == '\t') {
                text.append(value, written, i).append(escape(c));
                written = i + 1;
            }
        }
        text.append(value, written, value.length());
        return this;
    }

    private static String escape(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\\\";
        };
    }

    private void begin() {
        if (inLine) {
            text.append('\t');
        }
        inLine = true;
    }

    void end() {
        text.append('\n');
        inLine = false;
    }

    int length() {
        return text.length();
    }

    /** What was added since the last call. */
    byte[] take() {
        byte[] taken = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return taken;
    }
}
