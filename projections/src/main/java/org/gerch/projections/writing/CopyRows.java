package org.gerch.projections.writing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary format of PostgreSQL's COPY: each field is its length and its bytes.
 *
 * <p>Rows are canonical JSON in UTF-8 already, and as text the server would look for escapes in every byte of it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">PostgreSQL: COPY, Binary Format</a>
 */
final class CopyRows {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final short END = -1;
    private static final int ABSENT = -1;
    /** What the server's catalogue calls the type {@code text}. */
    private static final int TYPE_TEXT = 25;
    /** The server counts microseconds from here. */
    private static final Instant ITS_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final long MINUS_INFINITY = Long.MIN_VALUE;
    private static final int FIRST_CAPACITY = 1 << 16;

    private ByteBuffer rows = ByteBuffer.allocate(FIRST_CAPACITY).put(HEADER);

    /** Begins a row; as many fields have to follow. */
    CopyRows row(int fields) {
        room(Short.BYTES).putShort((short) fields);
        return this;
    }

    CopyRows text(@Nullable String value) {
        return value == null ? absent() : utf8(value.getBytes(StandardCharsets.UTF_8));
    }

    CopyRows utf8(byte[] text) {
        room(Integer.BYTES + text.length).putInt(text.length).put(text);
        return this;
    }

    /** An array of texts, or nothing where there are none. */
    CopyRows texts(List<String> values) {
        if (values.isEmpty()) {
            return absent();
        }
        int at = room(6 * Integer.BYTES).position();
        // Its length, told when it is known; one dimension; no element is null; of what type; how many; counted from
        // one.
        rows.putInt(0)
                .putInt(1)
                .putInt(0)
                .putInt(TYPE_TEXT)
                .putInt(values.size())
                .putInt(1);
        values.forEach(this::text);
        rows.putInt(at, rows.position() - at - Integer.BYTES);
        return this;
    }

    CopyRows bigint(@Nullable Long value) {
        if (value == null) {
            return absent();
        }
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    CopyRows integer(@Nullable Integer value) {
        if (value == null) {
            return absent();
        }
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    CopyRows truth(@Nullable Boolean value) {
        if (value == null) {
            return absent();
        }
        room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /** A time, or before all times where there is none; the server's end sooner than Java's, so an odd year in a source becomes the last. */
    CopyRows time(@Nullable Instant value) {
        return bigint(value == null ? MINUS_INFINITY : ITS_EPOCH.until(possible(value), ChronoUnit.MICROS));
    }

    /** A time, or nothing where there is none. */
    CopyRows timeOrNothing(@Nullable Instant value) {
        return value == null ? absent() : time(value);
    }

    private static Instant possible(Instant time) {
        return time.isBefore(FIRST_TIME) ? FIRST_TIME : time.isAfter(LAST_TIME) ? LAST_TIME : time;
    }

    private CopyRows absent() {
        room(Integer.BYTES).putInt(ABSENT);
        return this;
    }

    /** Bytes that wait. */
    int length() {
        return rows.position() - HEADER.length;
    }

    /** Sends the rows that were added since the last call. */
    void copy(CopyIn in) throws SQLException {
        room(Short.BYTES).putShort(END);
        in.writeToCopy(rows.array(), 0, rows.position());
        rows.position(HEADER.length);
    }

    private ByteBuffer room(int more) {
        if (rows.remaining() < more) {
            int capacity = Math.max(2 * rows.capacity(), rows.position() + more);
            int used = rows.position();
            rows = ByteBuffer.wrap(Arrays.copyOf(rows.array(), capacity)).position(used);
        }
        return rows;
    }
}
