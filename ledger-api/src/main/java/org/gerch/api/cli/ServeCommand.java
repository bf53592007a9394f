package org.gerch.api.cli;

import java.util.concurrent.Callable;
import org.gerch.api.directory.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the ledger. */
@Command(
        name = "serve",
        description = {
            "Run the ledger.",
            "Its database is an embedded PostgreSQL in the data directory, unless SPRING_DATASOURCE_URL"
                    + " (with _USERNAME and _PASSWORD) names a server."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private PortOption port = new PortOption();

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        int free = port.free();
        DataDirectory directory = data.directoryOr("gerch-data");
        try (RunningLedger ledger = RunningLedger.serving(directory, free)) {
            spec.commandLine().getOut().println("Gerch is listening on " + ledger.address());
            ledger.serve();
        }
        return 0;
    }
}
