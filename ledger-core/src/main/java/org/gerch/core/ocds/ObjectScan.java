package org.gerch.core.ocds;

import java.io.IOException;

/**
 * Finds where a JSON object ends, byte by byte, and whether it is a package of releases or records.
 *
 * <p>Looks only at brackets, strings and the object's own keys; whether it is valid JSON shows when it is parsed.
 */
final class ObjectScan {
    /** Beyond it a release is refused rather than held in memory. */
    static final int LARGEST = 64 << 20;

    /** How a scan came to its end. */
    enum End {
        COMPLETE,
        /** At the opening bracket of a package's list; what was held is dropped. */
        PACKAGE,
        /** At a line end that no JSON value could go on after. */
        BROKEN_LINE,
        TOO_LARGE,
        END_OF_FILE
    }

    private final ByteSource in;
    private final HeldBytes held;
    private final boolean opensPackages;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean expectsKey;
    private int keyFrom = -1;
    private boolean hasOcid;
    private boolean packageKey;

    /** @param opensPackages whether to stop where a package's list begins */
    ObjectScan(ByteSource in, HeldBytes held, boolean opensPackages) {
        this.in = in;
        this.held = held;
        this.opensPackages = opensPackages;
    }

    /**
     * Reads an object whose first bracket is the next byte.
     *
     * @param mayBeLine whether the file may hold one release per line, so that a line that breaks off can be left behind
     */
    End scan(boolean mayBeLine) throws IOException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            held.add(next);
            if (held.size() > LARGEST) {
                return End.TOO_LARGE;
            }
            if (next == '\n' && mayBeLine && (inString || in.peek() == '{')) {
                return End.BROKEN_LINE;
            }
            if (inString) {
                string(next);
            } else if (structure(next)) {
                return depth == 0 ? End.COMPLETE : End.PACKAGE;
            }
        }
        return End.END_OF_FILE;
    }

    private void string(int next) {
        if (escaped) {
            escaped = false;
        } else if (next == '\\') {
            escaped = true;
        } else if (next == '"') {
            inString = false;
            if (keyFrom >= 0) {
                key(held.text(keyFrom, held.size() - 1));
            }
        }
    }

    /** Whether the scan has come to its end. */
    private boolean structure(int next) {
        switch (next) {
            case '"' -> {
                inString = true;
                keyFrom = depth == 1 && expectsKey ? held.size() : -1;
            }
            case '{', '[' -> {
                depth++;
                expectsKey = depth == 1;
                return next == '[' && depth == 2 && packageKey;
            }
            case '}', ']' -> {
                depth--;
                return depth == 0;
            }
            case ',' -> expectsKey = depth == 1;
            case ':' -> expectsKey = expectsKey && depth != 1;
            default -> {}
        }
        return false;
    }

    /** A record has releases too, but names its ocid first. */
    private void key(String key) {
        keyFrom = -1;
        hasOcid |= key.equals("ocid");
        packageKey = opensPackages && !hasOcid && (key.equals("releases") || key.equals("records"));
    }
}
