package org.gerch.api.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.selfcheck.CheckReport;
import org.gerch.api.signing.KeyFiles;
import org.gerch.api.signing.LogKeys;
import org.gerch.api.wiring.ReadOnlyDatabase;
import org.gerch.log.MalformedException;
import org.gerch.log.TrustPolicy;
import org.gerch.log.VerifierKey;
import org.gerch.store.DatabaseCheck.Phase;
import org.gerch.store.DatabaseReport;
import org.gerch.store.GuardFile;
import org.gerch.store.GuardUnusable;
import org.gerch.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares a ledger's database with what must be there. */
@Command(
        name = "verify",
        description = {
            "Compare everything in a ledger's database with what its leaves, signatures and guard file say it must be.",
            "Also beside a running ledger; nothing is changed. The database is the embedded one in the data directory,"
                    + " unless SPRING_DATASOURCE_URL (with _USERNAME and _PASSWORD) names a server."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything agrees", "1:a difference was found", "2:bad usage, or no database to look at"})
final class VerifyCommand implements Callable<Integer> {
    @Option(names = "--database", required = true, description = "Look into the database, as only its owner can.")
    private boolean database;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "The log's public key (default: that of the key in the data directory).")
    private @Nullable String key;

    @Option(names = "--json", description = "Print the report as one line of JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        DataDirectory directory = data.directoryOr("gerch-data");
        Environment environment = new StandardEnvironment();
        DatabaseReport report;
        try (ReadOnlyDatabase look = ReadOnlyDatabase.of(directory, environment)) {
            String guard =
                    environment.getProperty("gerch.guard", directory.guard().toString());
            report = look.check(
                    keys(directory, look),
                    new GuardFile(Path.of(guard)),
                    new Told(spec.commandLine().getErr())::at);
        } catch (GuardUnusable | StoreUnavailable failed) {
            throw new StartRefused("The check did not come to its end: " + failed.getMessage() + ".", failed);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CheckReport.json(report));
        } else {
            CheckReport.lines(report).forEach(out::println);
        }
        out.flush();
        return report.differences() == 0 ? 0 : 1;
    }

    /** The key that is named, or at hand, and those that are linked with it by the log's own entries. */
    private TrustPolicy keys(DataDirectory directory, ReadOnlyDatabase look) {
        return new TrustPolicy(LogKeys.linkedWith(pinned(directory), look.streams()), Set.of(), 0);
    }

    private VerifierKey pinned(DataDirectory directory) {
        try {
            return key == null
                    ? KeyFiles.in(directory)
                            .signing()
                            .orElseThrow(() -> new StartRefused("There is no log's key in " + directory.root()
                                    + ": name the ledger's directory with --data, or the key with --key."))
                            .verifierKey()
                    : VerifierKey.parse(key);
        } catch (MalformedException unreadable) {
            throw new StartRefused("The log's key can't be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    /** Progress on standard error, a line for each tenth. */
    private static final class Told {
        private static final int PARTS = 10;

        private final PrintWriter out;
        private Phase phase = Phase.LEAVES;
        private long told;

        private Told(PrintWriter out) {
            this.out = out;
        }

        void at(Phase now, long done, long of) {
            if (now != phase) {
                phase = now;
                told = 0;
            }
            long parts = of == 0 ? PARTS : done * PARTS / of;
            if (parts > told || done == of) {
                told = parts;
                out.printf("%s: %,d of %,d%n", words(now), done, of);
                out.flush();
            }
        }

        private static String words(Phase phase) {
            return switch (phase) {
                case LEAVES -> "events";
                case TREE -> "tree";
                case CHECKPOINTS -> "checkpoints";
                case SEALED_TEXTS -> "sealed texts";
            };
        }
    }
}
