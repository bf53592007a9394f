package org.gerch.api.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.signing.KeyFiles;
import org.gerch.log.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows public halves of the keys in a data directory. */
@Command(
        name = "show",
        description = {
            "Print the public half of the key in the data directory; no ledger needs to be running.",
            "What a running ledger signs with is at /log/verifier-key, and every key it had at /log/keys.json."
        },
        mixinStandardHelpOptions = true)
final class KeyShowCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        KeyFiles keys = KeyFiles.in(data.directoryOr("gerch-data"));
        SigningKey signing = keys.signing()
                .or(keys::next)
                .orElseThrow(() -> new StartRefused("There is no key of a log in this directory:"
                        + " one is made when its ledger starts for the first time, unless it is handed in."));
        PrintWriter out = spec.commandLine().getOut();
        out.println(signing.verifierKey());
        keys.next()
                .filter(next -> !next.verifierKey().equals(signing.verifierKey()))
                .ifPresent(next -> spec.commandLine()
                        .getErr()
                        .println("gerch: a key that is to follow it lies ready: " + next.verifierKey()));
        return 0;
    }
}
