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
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
        return this;
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
