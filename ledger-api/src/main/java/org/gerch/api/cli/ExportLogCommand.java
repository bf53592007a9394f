package org.gerch.api.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.log.ViewPublisher;
import org.gerch.log.Checkpoint;
import org.gerch.log.MalformedException;
import org.gerch.store.LeafReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the log into a directory. */
@Command(
        name = "export-log",
        description = {
            "Copy the log into a directory as it is published: checkpoint, tiles, entries and the digests of the views.",
            "Works on the data directory itself, or on any published log with --url; what DIR holds already is not fetched again."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:exported", "1:exported, but nothing is published of the views", "2:bad usage, or refused"})
final class ExportLogCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SIGNED_WITHIN = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_MILLIS = 250;
    private static final int LOOKS_PER_LINE = 40;

    @Parameters(
            paramLabel = "DIR",
            description = "Where to: a new directory, or one with an earlier export of the log.")
    private Path target = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--url", paramLabel = "URL", description = "A running ledger, such as http://localhost:8080.")
    private @Nullable URI url;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try (ExportDirectory directory = ExportDirectory.at(target)) {
            return url == null ? exportHere(directory) : exportThere(directory, url);
        } catch (MalformedException damaged) {
            throw new StartRefused(
                    "What is to be exported, or was exported before, is damaged: " + damaged.getMessage() + ".",
                    damaged);
        }
    }

    private int exportHere(ExportDirectory directory) throws InterruptedException {
        DataDirectory ledgers = data.directoryOr("gerch-data");
        if (!RunningLedger.usesServer() && ledgers.isTaken()) {
            throw new StartRefused("A ledger is running on " + ledgers.root()
                    + ": export through it with --url http://localhost:8080.");
        }
        if (!RunningLedger.usesServer() && ledgers.isEmpty()) {
            throw new StartRefused("There is no ledger in " + ledgers.root() + ": name its directory with --data.");
        }
        try (RunningLedger ledger = RunningLedger.forItself(ledgers);
                RemoteLog log = new RemoteLog(URI.create(ledger.address()))) {
            long size = ledger.part(LeafReader.class).head().size();
            ViewPublisher publisher = ledger.part(ViewPublisher.class);
            // However long the views take to catch up: only what they have put aside will not come by waiting.
            return export(log, directory, size, () -> publisher.obstacle().isEmpty());
        }
    }

    private int exportThere(ExportDirectory directory, URI ledger) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (RemoteLog log = new RemoteLog(ledger)) {
            return export(log, directory, 1, () -> System.nanoTime() - deadline < 0);
        }
    }

    /**
     * Exports up to the newest checkpoint beside which the views are published.
     *
     * @param size how many entries it must cover at least
     * @param hopeful whether to wait longer for the views; without hope it is the newest checkpoint, and nothing of the views
     */
    private int export(RemoteLog log, ExportDirectory directory, long size, BooleanSupplier hopeful)
            throws InterruptedException {
        OptionalLong signed = log.signed();
        for (long left = SIGNED_WITHIN.toMillis(); signed.orElse(0) < Math.max(size, 1); left -= LOOK_AGAIN_MILLIS) {
            if (left < 0) {
                throw new StartRefused("Nothing is recorded in the log at " + log + ", so that nothing is signed.");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
            signed = log.signed();
        }
        OptionalLong views = log.views();
        for (int looks = 0; views.orElse(0) < size && hopeful.getAsBoolean(); looks++) {
            if (looks % LOOKS_PER_LINE == 0) {
                say("Waiting for the digests of the views ...");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
            views = log.views();
        }
        boolean withViews = views.isPresent() && views.getAsLong() >= size;
        export(log, directory, withViews ? views.getAsLong() : signed.getAsLong(), withViews);
        return withViews ? 0 : 1;
    }

    private void export(RemoteLog log, ExportDirectory directory, long size, boolean withViews)
            throws InterruptedException {
        Checkpoint exported = new LogExport(log, directory, this::say).upTo(size, withViews);
        say("Exported %,d entries of %s to %s.".formatted(exported.size(), exported.origin(), target));
        if (!withViews) {
            say("Of the views nothing was exported: nothing of them is published.");
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
