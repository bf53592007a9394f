package org.gerch.core.ocds;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A file's bytes, unpacked if they are gzip, without a byte order mark, with the number of the current line. */
final class ByteSource {
    private static final int BUFFER = 1 << 16;
    private static final int[] GZIP = {0x1f, 0x8b};
    private static final int[] BYTE_ORDER_MARK = {0xef, 0xbb, 0xbf};

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long line = 1;

    private ByteSource(InputStream in) {
        this.in = in;
    }

    static ByteSource of(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
        InputStream plain = startsWith(in, GZIP)
                ? new BufferedInputStream(new GZIPInputStream(new NeverEmpty(in), BUFFER), BUFFER)
                : in;
        if (startsWith(plain, BYTE_ORDER_MARK)) {
            plain.skipNBytes(BYTE_ORDER_MARK.length);
        }
        return new ByteSource(plain);
    }

    /** The next byte, or -1 at the end. */
    int read() throws IOException {
        if (next == end && !filled()) {
            return -1;
        }
        byte found = buffer[next++];
        if (found == '\n') {
            line++;
        }
        return found & 0xff;
    }

    /** The byte that {@link #read} would give. */
    int peek() throws IOException {
        return next == end && !filled() ? -1 : buffer[next] & 0xff;
    }

    /**
     * Adds the rest of the line to what is held, without its end.
     *
     * @param most so many bytes at most are held; the rest is read and left out
     * @return whether there was an end, so that another line may follow
     */
    boolean readLine(HeldBytes held, int most) throws IOException {
        while (next != end || filled()) {
            int stop = next;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            held.add(buffer, next, Math.min(stop - next, most - held.size()));
            next = stop;
            if (stop < end) {
                next++;
                line++;
                return true;
            }
        }
        return false;
    }

    long line() {
        return line;
    }

    private boolean filled() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /** So that the next member of a packed file is looked for also where a pipe has nothing ready at that moment. */
    private static final class NeverEmpty extends FilterInputStream {
        NeverEmpty(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }

    private static boolean startsWith(InputStream in, int[] magic) throws IOException {
        in.mark(magic.length);
        boolean same = true;
        for (int expected : magic) {
            same = in.read() == expected && same;
        }
        in.reset();
        return same;
    }
}
