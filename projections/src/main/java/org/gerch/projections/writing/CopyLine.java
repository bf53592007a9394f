package org.gerch.projections.writing;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Lines in the text format of PostgreSQL's COPY, one for each row; as bytes, because rows are canonical JSON in UTF-8 already. */
final class CopyLine {
    private static final byte[] ABSENT = {'\\', 'N'};
    /** What stands behind the backslash for each ASCII character that needs one, else 0. */
    private static final byte[] ESCAPES = new byte[128];

    static {
        ESCAPES['\\'] = '\\';
        ESCAPES['\n'] = 'n';
        ESCAPES['\r'] = 'r';
        ESCAPES['\t'] = 't';
    }

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private boolean inLine;

    /** Adds a column that needs no escape: a number, a truth value, a time. */
    CopyLine plain(@Nullable Object value) {
        begin();
        if (value == null) {
            add(ABSENT, 0, ABSENT.length);
        } else {
            ascii(value.toString());
        }
        return this;
    }

    /** Adds a column of any text. */
    CopyLine text(@Nullable String value) {
        return value == null ? plain(null) : utf8(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a column of any text in UTF-8. */
    CopyLine utf8(byte[] text) {
        begin();
        int written = 0;
        for (int i = 0; i < text.length; i++) {
            byte b = text[i];
            if (b >= 0 && ESCAPES[b] != 0) {
                // Rare: what lies between two of them goes over as a whole.
                add(text, written, i);
                one('\\');
                one((char) ESCAPES[b]);
                written = i + 1;
            }
        }
        add(text, written, text.length);
        return this;
    }

    private void begin() {
        if (inLine) {
            one('\t');
        }
        inLine = true;
    }

    void end() {
        one('\n');
        inLine = false;
    }

    /** Bytes that wait. */
    int length() {
        return length;
    }

    /** Sends what was added since the last call. */
    void copy(CopyIn in) throws SQLException {
        in.writeToCopy(bytes, 0, length);
        length = 0;
    }

    private void one(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    private void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    private void add(byte[] text, int from, int to) {
        room(to - from);
        System.arraycopy(text, from, bytes, length, to - from);
        length += to - from;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
