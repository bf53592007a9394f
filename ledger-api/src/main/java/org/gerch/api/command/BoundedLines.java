package org.gerch.api.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes, of which none is kept beyond a limit. */
final class BoundedLines {
    private static final int BUFFER = 64 << 10;

    private final InputStream in;
    private final long longest;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long number;

    /** @param longest how many bytes of a line are read; what is longer is skipped up to its end */
    BoundedLines(InputStream in, long longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A line without its end.
     *
     * @param number from 1; empty lines count
     * @param bytes empty where it was too long
     */
    record Line(long number, byte[] bytes, boolean tooLong) {

        boolean isBlank() {
            if (tooLong) {
                return false;
            }
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** How many lines have been begun. */
    long number() {
        return number;
    }

    /** The next line, or null after the last one. */
    @Nullable
    Line next() throws IOException {
        if (at == end && !fill()) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (at < end || fill()) {
            int newline = at;
            while (newline < end && buffer[newline] != '\n') {
                newline++;
            }
            tooLong = tooLong || line.size() + (newline - at) > longest;
            if (!tooLong) {
                line.write(buffer, at, newline - at);
            }
            at = newline;
            if (at < end) {
                at++;
                break;
            }
        }
        return new Line(number, tooLong ? new byte[0] : line.toByteArray(), tooLong);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
