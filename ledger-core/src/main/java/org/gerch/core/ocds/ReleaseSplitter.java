package org.gerch.core.ocds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into releases without holding more than one of them.
 *
 * <p>Takes JSON lines, an array, a release package, a record package, and lines or arrays of these. In JSON lines a broken
 * line is left behind; inside an array or package nothing can be found again after a bracket that is missing.
 */
final class ReleaseSplitter {
    private static final byte[] OCID = "\"ocid\"".getBytes(StandardCharsets.US_ASCII);

    private enum Place {
        START,
        IN_ARRAY,
        IN_PACKAGE,
        AFTER_LIST,
        LINES,
        END
    }

    private final ByteSource in;
    private final HeldBytes held = new HeldBytes();
    private final long firstLine;
    private Place place = Place.START;
    private long record;
    private @Nullable ReleaseSplitter inner;

    ReleaseSplitter(InputStream in) throws IOException {
        this(in, 1, 0);
    }

    private ReleaseSplitter(InputStream in, long firstLine, long record) throws IOException {
        this.in = ByteSource.of(in);
        this.firstLine = firstLine;
        this.record = record;
    }

    /** The next release, or absent at the end. */
    @Nullable
    Chunk next() throws IOException {
        while (true) {
            Chunk chunk = inner == null ? own() : ofInner(inner);
            if (chunk != null || (inner == null && place == Place.END)) {
                return chunk;
            }
        }
    }

    long line() {
        return firstLine + in.line() - 1;
    }

    private @Nullable Chunk ofInner(ReleaseSplitter packaged) throws IOException {
        Chunk chunk = packaged.next();
        record = packaged.record;
        inner = chunk == null ? null : inner;
        return chunk;
    }

    private @Nullable Chunk own() throws IOException {
        return switch (place) {
            case START -> start();
            case IN_ARRAY, IN_PACKAGE -> element();
            case AFTER_LIST -> afterList();
            case LINES -> restOfLine(line());
            case END -> null;
        };
    }

    private @Nullable Chunk start() throws IOException {
        int next = skipTo();
        if (next == '[') {
            in.read();
            place = Place.IN_ARRAY;
            return null;
        }
        place = next < 0 ? Place.END : Place.LINES;
        return next == '{' ? topLevelObject() : null;
    }

    private @Nullable Chunk topLevelObject() throws IOException {
        long from = line();
        held.clear();
        return switch (new ObjectScan(in, held, true).scan(true)) {
            case COMPLETE -> found(from);
            case PACKAGE -> {
                place = Place.IN_PACKAGE;
                yield null;
            }
            case BROKEN_LINE -> broken(Said.of("rejected.line-in-value"), from);
            case TOO_LARGE -> tooLarge(from);
            case END_OF_FILE -> last(Said.of("rejected.file-in-value"), from);
        };
    }

    private @Nullable Chunk element() throws IOException {
        int next = skipTo();
        long from = line();
        if (next == ',') {
            in.read();
            return null;
        }
        if (next == ']') {
            in.read();
            place = place == Place.IN_ARRAY ? Place.LINES : Place.AFTER_LIST;
            return null;
        }
        if (next != '{') {
            return last(Said.of(next < 0 ? "rejected.file-in-list" : "rejected.no-objects"), from);
        }
        held.clear();
        return switch (new ObjectScan(in, held, false).scan(false)) {
            case COMPLETE -> place == Place.IN_ARRAY ? releaseOrPackage(held.trimmed(), from) : found(from);
            case PACKAGE, BROKEN_LINE, END_OF_FILE -> last(Said.of("rejected.file-in-value"), from);
            case TOO_LARGE -> last(Said.of("rejected.too-large", ObjectScan.LARGEST), from);
        };
    }

    private @Nullable Chunk releaseOrPackage(byte[] bytes, long from) throws IOException {
        if (isPackage(bytes)) {
            inner = new ReleaseSplitter(new ByteArrayInputStream(bytes), from, record);
            return null;
        }
        return new Chunk.Found(bytes, from, ++record);
    }

    /** The rest of a package is not needed, except for a second list. */
    private @Nullable Chunk afterList() throws IOException {
        int depth = 1;
        boolean inString = false;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (inString) {
                inString = next != '"';
                if (next == '\\') {
                    in.read();
                }
            } else if (next == '"') {
                inString = true;
            } else if (next == '{' || next == '[') {
                depth++;
            } else if (next == '}' || next == ']') {
                depth--;
            }
            if (depth == 0) {
                place = Place.LINES;
                return null;
            }
        }
        return last(Said.of("rejected.file-in-package"), line());
    }

    private @Nullable Chunk restOfLine(long from) throws IOException {
        held.clear();
        boolean more = in.readLine(held, ObjectScan.LARGEST + 1);
        if (!more) {
            place = Place.END;
        }
        if (held.size() > ObjectScan.LARGEST) {
            return broken(Said.of("rejected.too-large", ObjectScan.LARGEST), from);
        }
        byte[] line = held.trimmed();
        if (line.length == 0) {
            return null;
        }
        return releaseOrPackage(line, from);
    }

    private static boolean isPackage(byte[] bytes) throws IOException {
        if (bytes[0] != '{' || startsWithOcid(bytes)) {
            return bytes[0] == '[';
        }
        ByteSource all = ByteSource.of(new ByteArrayInputStream(bytes));
        return new ObjectScan(all, new HeldBytes(), true).scan(false) == ObjectScan.End.PACKAGE;
    }

    /** Most lines do, which spares looking further. */
    private static boolean startsWithOcid(byte[] bytes) {
        int at = 1;
        while (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        return Arrays.equals(bytes, at, Math.min(bytes.length, at + OCID.length), OCID, 0, OCID.length);
    }

    private Chunk tooLarge(long from) throws IOException {
        for (int next = in.read(); next >= 0 && next != '\n'; ) {
            next = in.read();
        }
        return broken(Said.of("rejected.too-large", ObjectScan.LARGEST), from);
    }

    private int skipTo() throws IOException {
        int next = in.peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            in.read();
            next = in.peek();
        }
        return next;
    }

    private Chunk found(long from) {
        return new Chunk.Found(held.trimmed(), from, ++record);
    }

    private Chunk broken(Said reason, long from) {
        return new Chunk.Broken(reason, from, ++record);
    }

    private Chunk last(Said reason, long from) {
        place = Place.END;
        return broken(reason, from);
    }
}
