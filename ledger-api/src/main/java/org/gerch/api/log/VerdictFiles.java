package org.gerch.api.log;

import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.GZIPOutputStream;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewQuery;
import org.springframework.stereotype.Component;

/**
 * The rows of the verdicts as they stood after some leaves, one a line, compressed.
 *
 * <p>Read from the database into a file first, one at a time: whoever fetches it slowly then keeps no connection, and no old state of
 * the database, alive. The files of the last few sizes stay, until the process ends.
 */
@Component
class VerdictFiles {
    private static final int KEPT = 3;
    private static final int MOST_WAITING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * An open file.
     *
     * @param content to be closed by whoever reads it
     */
    record Opened(InputStream content, long length) {}

    private final ViewQuery views;
    private final FewAtOnce oneAtATime = new FewAtOnce(1, MOST_WAITING, PATIENCE);
    private final SequencedMap<Long, Path> files = new LinkedHashMap<>();

    VerdictFiles(ViewQuery views) {
        this.views = views;
    }

    /**
     * The file of a size that the views have reached.
     *
     * @throws TooManyReaders when other sizes are being written and the turn did not come in time
     */
    Opened open(long size) {
        return oneAtATime.read(() -> {
            try {
                Path file = files.get(size);
                if (file == null) {
                    file = write(size);
                    files.put(size, file);
                    forgetOldest();
                }
                return new Opened(Files.newInputStream(file), Files.size(file));
            } catch (IOException failed) {
                throw new UncheckedIOException("the verdicts after " + size + " leaves can't be written out", failed);
            }
        });
    }

    private Path write(long size) throws IOException {
        Path file = Files.createTempFile("gerch-verdicts-", ".jsonl.gz");
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            views.inKeyOrder(Views.VERDICTS, size, row -> writeLine(row, out));
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
        return file;
    }

    private static void writeLine(String row, OutputStream out) {
        try {
            out.write(row.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whoever still reads it goes on: only its name is gone. */
    private void forgetOldest() throws IOException {
        if (files.size() > KEPT) {
            Files.delete(files.pollFirstEntry().getValue());
        }
    }

    @PreDestroy
    void deleteAll() throws IOException {
        for (Path file : files.values()) {
            Files.deleteIfExists(file);
        }
    }
}
