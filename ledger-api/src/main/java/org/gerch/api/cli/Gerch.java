package org.gerch.api.cli;

import java.io.PrintWriter;
import org.gerch.api.directory.StartRefused;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;

/** The program as its user sees it. */
@Command(
        name = "gerch",
        description = "A verifiable public ledger of grants and tenders.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            RebuildCommand.class,
            ExportLogCommand.class,
            TokenCommand.class,
            KeyCommand.class,
            VerifyCommand.class
        })
public final class Gerch implements Runnable {
    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    /**
     * Runs the program.
     *
     * @return the exit code: 0 done, 1 something was rejected or failed, 2 bad usage
     */
    public static int run(String... arguments) {
        // Until Spring has read how to log, libraries would tell everything they do.
        LoggingSystem.get(Gerch.class.getClassLoader()).beforeInitialize();
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Gerch());
        line.setExecutionExceptionHandler(oneSentence());
        line.setParameterExceptionHandler(Gerch::badUsage);
        return line;
    }

    private static IExecutionExceptionHandler oneSentence() {
        return (failure, line, parsed) -> {
            if (failure instanceof StartRefused refused) {
                line.getErr().println("gerch: " + refused.getMessage());
                return BAD_USAGE;
            }
            failure.printStackTrace(line.getErr());
            return FAILED;
        };
    }

    private static int badUsage(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter out = line.getErr();
        out.println("gerch: " + wrong.getMessage());
        line.usage(out);
        return BAD_USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(), "Say what to do: a command is missing.");
    }
}
