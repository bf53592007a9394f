package org.gerch.api.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.gerch.api.stream.SideBySide;
import org.gerch.core.ocds.OcdsLine;
import org.gerch.core.ocds.OcdsReader;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.core.ocds.Unused;
import org.gerch.core.ocds.UnusedParts;
import org.gerch.core.rules.GroupRule;
import org.springframework.stereotype.Component;

/**
 * Imports a publication: reads it as a stream and records many releases side by side.
 *
 * <p>Releases of one process are recorded in the order of the file, and what is said of them comes in that order too.
 */
@Component
class LedgerImporter implements Importer {
    /** Enough to share commits, few enough not to wait for each other at the pool of connections. */
    private static final int RELEASES_SIDE_BY_SIDE = 64;

    private static final int RELEASES_BETWEEN_REPORTS = 500;

    private final ReleaseImport releases;

    LedgerImporter(ReleaseImport releases) {
        this.releases = releases;
    }

    @Override
    public ImportSummary read(
            String name, InputStream in, List<GroupRule> groups, OcdsWords words, Consumer<String> say)
            throws IOException {
        OcdsReader reader = new OcdsReader(in);
        UUID run = UuidCreator.getTimeOrderedEpoch();
        Progress progress = new Progress(name, words, say);
        Deque<Begun> begun = new ArrayDeque<>();
        try (SideBySide work = new SideBySide()) {
            for (Optional<OcdsLine> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (begun.size() == RELEASES_SIDE_BY_SIDE) {
                    progress.add(begun.remove());
                }
                begun.add(begin(next.get(), groups, run, work));
            }
            while (!begun.isEmpty()) {
                progress.add(begun.remove());
            }
        }
        return progress.summary.plus(new ImportSummary(0, 0, 0, 0, progress.unused.counts()));
    }

    private Begun begin(OcdsLine line, List<GroupRule> groups, UUID run, SideBySide work) {
        CompletableFuture<ReleaseOutcome> outcome = switch (line) {
            case OcdsLine.Rejected rejected ->
                CompletableFuture.completedFuture(new ReleaseOutcome.Rejected(rejected.reason()));
            case OcdsLine.Read read ->
                work.give(Set.of(read.release().ocid().value()), () -> releases.record(read.release(), groups, run));
        };
        return new Begun(line.line(), outcome);
    }

    /** A line that is being recorded. */
    private record Begun(long line, CompletableFuture<ReleaseOutcome> outcome) {}

    /** What was said and counted so far. */
    private static final class Progress {
        private final String name;
        private final OcdsWords words;
        private final Consumer<String> say;
        private ImportSummary summary = ImportSummary.NOTHING;
        private final UnusedParts unused = new UnusedParts();
        private long reported;

        Progress(String name, OcdsWords words, Consumer<String> say) {
            this.name = name;
            this.words = words;
            this.say = say;
        }

        void add(Begun begun) throws IOException {
            ReleaseOutcome outcome = resultOf(begun.outcome());
            outcome.remarks(words).forEach(remark -> tell(begun.line(), ": " + remark));
            for (Unused part : outcome.unused()) {
                if (unused.add(begun.line(), part)) {
                    tell(begun.line(), ", " + words.notUsed(part));
                }
            }
            summary = summary.plus(outcome.counted());
            long done = summary.recorded() + summary.unchanged() + summary.rejected();
            if (done - reported >= RELEASES_BETWEEN_REPORTS) {
                say.accept(words.progress(name, done, summary.events()));
                reported = done;
            }
        }

        private void tell(long line, String what) {
            say.accept(name + ", " + words.line(line) + what);
        }
    }

    private static ReleaseOutcome resultOf(CompletableFuture<ReleaseOutcome> outcome) throws IOException {
        try {
            return outcome.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the import was interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IOException(failed.getCause());
        }
    }
}
