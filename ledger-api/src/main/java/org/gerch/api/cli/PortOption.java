package org.gerch.api.cli;

import java.io.IOException;
import java.net.ServerSocket;
import org.gerch.api.directory.StartRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --port N}: where the ledger listens. */
final class PortOption {
    private static final int HIGHEST = 65_535;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    private int number = 8080;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port to listen on (default: ${DEFAULT-VALUE}); 0 takes a free one.")
    void setNumber(int number) {
        if (number < 0 || number > HIGHEST) {
            CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
            throw new ParameterException(line, "--port must be between 0 and " + HIGHEST + ", not " + number + ".");
        }
        this.number = number;
    }

    /**
     * The port, found to be free at this moment: better told at once than after everything else was started.
     *
     * @throws StartRefused if another program listens on it
     */
    int free() {
        try (ServerSocket probe = new ServerSocket(number)) {
            return number == 0 ? 0 : probe.getLocalPort();
        } catch (IOException taken) {
            throw new StartRefused(
                    "Port " + number + " is in use: stop what listens there, or choose another with --port.", taken);
        }
    }
}
