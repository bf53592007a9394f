package org.gerch.api.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.ocds.OcdsLine;
import org.gerch.core.ocds.OcdsReader;
import org.gerch.core.rules.GroupRule;
import org.springframework.stereotype.Component;

/**
 * Imports a publication: reads it as a stream and records many releases side by side.
 *
 * <p>Releases of one process are recorded in the order of the file, because a round never holds two of them.
 */
@Component
class LedgerImporter implements Importer {
    /** Enough to fill the appender's batches, few enough to hold in memory. */
    private static final int RELEASES_SIDE_BY_SIDE = 128;

    private static final int RELEASES_BETWEEN_REPORTS = 500;

    private final ReleaseImport releases;

    LedgerImporter(ReleaseImport releases) {
        this.releases = releases;
    }

    @Override
    public ImportSummary read(String name, InputStream in, List<GroupRule> groups, Consumer<String> say)
            throws IOException {
        UUID run = UuidCreator.getTimeOrderedEpoch();
        OcdsReader reader = new OcdsReader(in);
        ImportSummary summary = ImportSummary.NOTHING;
        long reported = 0;
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            Optional<OcdsLine> next = reader.next();
            while (next.isPresent()) {
                List<OcdsLine> round = new ArrayList<>();
                Set<TenderId> processes = new HashSet<>();
                while (next.isPresent() && fits(next.get(), round, processes)) {
                    round.add(next.get());
                    next = reader.next();
                }
                summary = summary.plus(recorded(side, round, groups, run, name, say));
                long done = summary.recorded() + summary.unchanged() + summary.rejected();
                if (done - reported >= RELEASES_BETWEEN_REPORTS) {
                    say.accept(name + ": " + done + " releases read, " + summary.events() + " events recorded");
                    reported = done;
                }
            }
        }
        return summary;
    }

    private static boolean fits(OcdsLine line, List<OcdsLine> round, Set<TenderId> processes) {
        return round.size() < RELEASES_SIDE_BY_SIDE
                && !(line instanceof OcdsLine.Read read
                        && !processes.add(read.release().ocid()));
    }

    private ImportSummary recorded(
            ExecutorService side,
            List<OcdsLine> round,
            List<GroupRule> groups,
            UUID run,
            String name,
            Consumer<String> say)
            throws IOException {
        List<Future<ReleaseOutcome>> outcomes = round.stream()
                .map(line -> side.submit(() -> outcome(line, groups, run)))
                .toList();
        ImportSummary summary = ImportSummary.NOTHING;
        for (int i = 0; i < round.size(); i++) {
            ReleaseOutcome outcome = resultOf(outcomes.get(i));
            String place = name + ", line " + round.get(i).line();
            outcome.remarks().forEach(remark -> say.accept(place + ": " + remark));
            summary = summary.plus(outcome.counted());
        }
        return summary;
    }

    private ReleaseOutcome outcome(OcdsLine line, List<GroupRule> groups, UUID run) {
        return switch (line) {
            case OcdsLine.Rejected rejected -> new ReleaseOutcome.Rejected(rejected.reason());
            case OcdsLine.Read read -> releases.record(read.release(), groups, run);
        };
    }

    private static ReleaseOutcome resultOf(Future<ReleaseOutcome> outcome) throws IOException {
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
