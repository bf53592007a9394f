package org.gerch.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.gerch.core.ocds.OcdsLine;
import org.gerch.core.ocds.OcdsReader;
import org.gerch.core.ocds.OcdsReader.Raw;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.rule.Flag;
import org.gerch.verifier.indicators.AllTenders;
import org.gerch.verifier.report.Words;
import tools.jackson.core.JsonGenerator;

/**
 * Checks files with all processors and writes the lines in input order.
 *
 * <p>One thread cuts the file into batches, the others judge them, the first writes what is finished from the front. Only
 * so many batches are under way at once, so memory does not grow with the file.
 */
final class CheckRun implements AutoCloseable {
    private static final int BATCH_RELEASES = 64;
    private static final int BATCH_BYTES = 1 << 20;
    private static final long MOST_BYTES_UNDER_WAY = 16L * BATCH_BYTES;

    private final ReleaseCheck check;
    private final OutputStream out;
    private final AllTenders comparison;
    private final Words words;
    private final OcdsWords remarks;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ExecutorService judges = Executors.newFixedThreadPool(threads);

    /** Releases that are being judged. */
    private record UnderWay(Future<Batch> batch, long bytes) {}

    /** What one batch came to. */
    private record Batch(byte[] lines, List<OcdsLine.Rejected> rejected, Tally tally) {}

    /** @param comparison is told what each lot adds to it */
    CheckRun(ReleaseCheck check, OutputStream out, AllTenders comparison, Words words) {
        this.check = check;
        this.out = out;
        this.comparison = comparison;
        this.words = words;
        this.remarks = OcdsWords.in(words.locale());
    }

    /**
     * Checks one file.
     *
     * @param reject told each rejected line
     */
    Tally check(InputStream in, Consumer<String> reject) throws IOException {
        Tally tally = new Tally();
        FileRun file = new FileRun(new OcdsReader(in), tally, reject);
        while (file.takeOn()) {
            // One batch after the other; what is finished is written on the way.
        }
        file.finish();
        out.flush();
        return tally;
    }

    /** One file on its way through. */
    private final class FileRun {
        private final OcdsReader reader;
        private final Tally tally;
        private final Consumer<String> reject;
        private final Deque<UnderWay> underWay = new ArrayDeque<>();
        private long bytesUnderWay;

        FileRun(OcdsReader reader, Tally tally, Consumer<String> reject) {
            this.reader = reader;
            this.tally = tally;
            this.reject = reject;
        }

        /** Reads a batch and has it judged, if there is one; holds nothing of it when it returns. */
        boolean takeOn() throws IOException {
            List<Raw> releases = next(reader);
            long bytes = bytes(releases);
            while (underWay.size() > 2 * threads
                    || !underWay.isEmpty() && bytesUnderWay + bytes > MOST_BYTES_UNDER_WAY) {
                writeFirst();
            }
            if (!releases.isEmpty()) {
                underWay.add(new UnderWay(judges.submit(() -> judged(releases)), bytes));
                bytesUnderWay += bytes;
            }
            return !releases.isEmpty();
        }

        void finish() throws IOException {
            while (!underWay.isEmpty()) {
                writeFirst();
            }
        }

        private void writeFirst() throws IOException {
            UnderWay first = underWay.remove();
            bytesUnderWay -= first.bytes();
            write(first.batch(), tally, reject);
        }
    }

    @Override
    public void close() {
        judges.shutdownNow();
    }

    private static long bytes(List<Raw> releases) {
        return releases.stream().mapToLong(CheckRun::bytes).sum();
    }

    private static long bytes(Raw raw) {
        return raw instanceof Raw.Release found ? found.release().bytes().length : 0;
    }

    private static List<Raw> next(OcdsReader reader) throws IOException {
        List<Raw> batch = new ArrayList<>(BATCH_RELEASES);
        int bytes = 0;
        while (batch.size() < BATCH_RELEASES && bytes < BATCH_BYTES) {
            Optional<Raw> raw = reader.nextRaw();
            if (raw.isEmpty()) {
                return batch;
            }
            batch.add(raw.get());
            bytes += (int) bytes(raw.get());
        }
        return batch;
    }

    private Batch judged(List<Raw> releases) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(BATCH_BYTES / 8);
        List<OcdsLine.Rejected> rejected = new ArrayList<>();
        Tally tally = new Tally();
        AllTenders.Part mine = comparison.take();
        JsonGenerator json = VerdictLine.lines(lines);
        for (Raw raw : releases) {
            ReleaseCheck.Result result = switch (raw) {
                case Raw.Rejected line -> new ReleaseCheck.Result.Rejected(line.line());
                case Raw.Release found -> check.check(found.release());
            };
            switch (result) {
                case ReleaseCheck.Result.Rejected line -> {
                    rejected.add(line.line());
                    tally.addRejected();
                }
                case ReleaseCheck.Result.Judged judged -> {
                    tally.addRelease(judged.step());
                    judged.unused().forEach(part -> tally.addUnused(judged.line(), part));
                    List<Verdict> verdicts = judged.verdicts();
                    for (int lot = 0; lot < verdicts.size(); lot++) {
                        List<List<Flag>> found = judged.found().flags();
                        List<Flag> flags = found.isEmpty() ? List.of() : found.get(lot);
                        tally.add(verdicts.get(lot), flags);
                        VerdictLine.write(verdicts.get(lot), flags, judged.reader(), json);
                    }
                    mine.add(verdicts, judged.found().shares());
                }
            }
        }
        comparison.giveBack(mine);
        json.close();
        if (lines.size() > 0) {
            lines.write('\n');
        }
        return new Batch(lines.toByteArray(), rejected, tally);
    }

    private String said(OcdsLine.Rejected line) {
        return words.say(
                "check.rejected", Long.toString(line.line()), Long.toString(line.record()), remarks.say(line.reason()));
    }

    private void write(Future<Batch> finished, Tally tally, Consumer<String> reject) throws IOException {
        try {
            Batch batch = finished.get();
            out.write(batch.lines());
            batch.rejected().forEach(line -> reject.accept(said(line)));
            tally.add(batch.tally());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a batch could not be judged", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
