package org.gerch.verifier;

import org.gerch.verifier.witness.WitnessCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program of auditors: recomputes what the ledger says, without the ledger. */
@Command(
        name = "gerch",
        description = "Recomputes what the ledger says, without the ledger.",
        mixinStandardHelpOptions = true,
        subcommands = {CheckCommand.class, VerifyCommand.class, WitnessCommand.class, HelpCommand.class})
public final class VerifierApplication {
    private VerifierApplication() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The program as its caller may run it: with other outputs, and without ending the JVM. */
    public static CommandLine commandLine() {
        return new CommandLine(new VerifierApplication());
    }
}
