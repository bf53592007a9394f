package org.gerch.api.cli;

import java.nio.file.Path;
import org.gerch.api.directory.DataDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --data DIR}: where the ledger keeps its data. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The ledger's data directory (default: gerch-data, of a demonstration gerch-demo, here).")
    private @Nullable Path chosen;

    DataDirectory directoryOr(String usual) {
        return DataDirectory.at(chosen == null ? Path.of(usual) : chosen);
    }
}
