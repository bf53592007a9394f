package org.gerch.api.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.security.Caller;
import org.gerch.api.security.TokenIssuer;
import org.gerch.api.signing.KeyFiles;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Role;
import org.gerch.log.MalformedException;
import org.gerch.log.SigningKey;
import org.gerch.log.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets the log go on with a new key. */
@Command(
        name = "rotate",
        description = {
            "Go on with a new key of the same name: it is logged under the old one, and the next checkpoint is signed by both.",
            "Whoever trusts the old key can follow. The old private key is destroyed once that checkpoint is kept.",
            "Speaks to the ledger that runs on the data directory, or works on it where none runs. Interrupted, say it again."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the log signs with the new key", "1:it was not seen to do so yet", "2:refused, or bad usage"
        })
final class KeyRotateCommand implements Callable<Integer> {
    private static final URI USUAL = URI.create("http://localhost:8080");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long BETWEEN_LOOKS_MILLIS = 250;
    private static final Duration VALIDITY = Duration.ofMinutes(5);

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--new-key",
            paramLabel = "FILE",
            description = "A new private key that is handed in: the ledger must be handed it too (GERCH_LOG_KEY_FILE)."
                    + " Without this one is made in the data directory.")
    private @Nullable Path newKey;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The running ledger (default: http://localhost:8080, if one runs on the data directory).")
    private @Nullable URI url;

    @Option(
            names = "--token",
            paramLabel = "T",
            description =
                    "An access token with the role registrar (or GERCH_TOKEN); without it one is made with the key in"
                            + " the data directory.")
    private @Nullable String token = System.getenv("GERCH_TOKEN");

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            defaultValue = "Keeper of the log",
            description = "The office that does it, as the log names it (default: \"${DEFAULT-VALUE}\").")
    private String actor = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        DataDirectory directory = data.directoryOr("gerch-data");
        if (url == null && (RunningLedger.usesServer() || !directory.isTaken())) {
            try (HereRotated here = HereRotated.on(directory, newKey, new Actor(actor, null))) {
                return rotate(directory, here);
            }
        }
        URI ledger = url == null ? USUAL : url;
        return rotate(directory, new RemoteRotated(ledger, token == null ? ownToken(directory) : token));
    }

    private int rotate(DataDirectory directory, RotatedLedger ledger) throws InterruptedException {
        VerifierKey previous = ledger.key();
        VerifierKey next = next(directory, previous.name());
        if (!next.equals(previous)) {
            ledger.rotate(next, previous);
        }
        Instant end = Instant.now().plus(PATIENCE);
        while (!ledger.key().equals(next)) {
            if (Instant.now().isAfter(end)) {
                say("The new key is logged, but no checkpoint is signed with it yet: the ledger's own log says why.");
                return 1;
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        say(next.toString());
        return 0;
    }

    private VerifierKey next(DataDirectory directory, String name) {
        if (newKey == null) {
            return KeyFiles.in(directory).nextOr(name).verifierKey();
        }
        try {
            return SigningKey.parse(Files.readString(newKey).strip()).verifierKey();
        } catch (IOException | MalformedException e) {
            throw new StartRefused("The new key in " + newKey + " can't be read: " + e.getMessage() + ".", e);
        }
    }

    private String ownToken(DataDirectory directory) {
        return TokenIssuer.of(directory).issue(new Caller(new Actor(actor, null), Set.of(Role.REGISTRAR)), VALIDITY);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
