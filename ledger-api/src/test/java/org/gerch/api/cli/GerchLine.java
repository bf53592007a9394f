package org.gerch.api.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The program's command line, within the test's own process. */
public final class GerchLine {
    private GerchLine() {}

    /** Runs one command and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = Gerch.commandLine();
        line.setOut(out);
        line.setErr(err);
        return line.execute(arguments);
    }
}
