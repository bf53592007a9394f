package org.gerch.core.ocds;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads OCDS 1.1 releases one after the other: JSON lines, an array, a release or record package; gzip and a byte order
 * mark are recognised. Holds one release at a time.
 */
public final class OcdsReader {
    private final InputStream in;
    private @Nullable ReleaseSplitter splitter;
    private boolean ended;

    public OcdsReader(InputStream in) {
        this.in = in;
    }

    /** What {@link #nextRaw} gives: bytes to parse, or a place where none can be told from the rest. */
    public sealed interface Raw {
        record Release(RawRelease release) implements Raw {}

        record Rejected(OcdsLine.Rejected line) implements Raw {}
    }

    /**
     * The next release, parsed, or why it can't be.
     *
     * @return empty at the end
     * @throws IOException if the bytes can't be read; a packed file that breaks off is a rejected line instead
     */
    public Optional<OcdsLine> next() throws IOException {
        return nextRaw().map(raw -> switch (raw) {
            case Raw.Release found -> found.release().parsed();
            case Raw.Rejected rejected -> rejected.line();
        });
    }

    /** The next release's bytes, for callers that parse on several threads. */
    public Optional<Raw> nextRaw() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            splitter = splitter == null ? new ReleaseSplitter(in) : splitter;
            Chunk chunk = splitter.next();
            return switch (chunk) {
                case null -> Optional.empty();
                case Chunk.Found found ->
                    Optional.of(new Raw.Release(new RawRelease(found.bytes(), found.line(), found.record())));
                case Chunk.Broken broken -> Optional.of(rejected(broken.reason(), broken.line(), broken.record()));
            };
        } catch (EOFException | ZipException brokenOff) {
            ended = true;
            long line = splitter == null ? 1 : splitter.line();
            return Optional.of(rejected(Said.of("rejected.gzip"), line, 0));
        }
    }

    private static Raw rejected(Said reason, long line, long record) {
        return new Raw.Rejected(new OcdsLine.Rejected(reason, line, record));
    }
}
