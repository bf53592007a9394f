package org.gerch.api.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gerch.api.command.CommandRefused;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.signing.KeyRotation;
import org.gerch.api.signing.LogKeys;
import org.gerch.core.kernel.Actor;
import org.gerch.core.signing.LogKey;
import org.gerch.log.VerifierKey;
import org.jspecify.annotations.Nullable;

/** A ledger that runs in this very process while its key is changed. */
record HereRotated(RunningLedger ledger, Actor actor) implements RotatedLedger, AutoCloseable {

    /**
     * Starts it without a web server.
     *
     * @param handedIn a file with a key beside those that the environment hands in
     * @throws StartRefused if there is no ledger in the directory: a new one would be given a second key, and lose its first
     */
    static HereRotated on(DataDirectory directory, @Nullable Path handedIn, Actor actor) {
        if (!RunningLedger.usesServer() && !Files.isDirectory(directory.database())) {
            throw new StartRefused(
                    "There is no ledger in " + directory.root() + " yet. Where its database is a server, name it"
                            + " (SPRING_DATASOURCE_URL) or speak to the running ledger with --url.");
        }
        return new HereRotated(RunningLedger.withoutWeb(directory, handedIn), actor);
    }

    @Override
    public VerifierKey key() {
        return ledger.part(LogKeys.class).inForce();
    }

    @Override
    public void rotate(VerifierKey next, VerifierKey previous) {
        try {
            ledger.part(KeyRotation.class).log(new LogKey(next.toString()), new LogKey(previous.toString()), actor);
        } catch (CommandRefused refused) {
            throw new StartRefused("The ledger refused: " + refused.getMessage() + ".", refused);
        }
    }

    @Override
    public void close() {
        // The publisher may not have come to it yet.
        ledger.part(LogKeys.class).settle();
        ledger.close();
    }
}
