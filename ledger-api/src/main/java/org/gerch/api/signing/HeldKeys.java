package org.gerch.api.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.log.MalformedException;
import org.gerch.log.SigningKey;
import org.gerch.log.VerifierKey;

/**
 * The private keys that this process may sign with: those that its surroundings hand in, and those in its data directory.
 *
 * <p>What is handed in is never written to the directory.
 *
 * @param handedIn keys as text, one a line
 * @param handedInFiles files with such lines, read anew each time: a key may be added while the ledger runs
 */
record HeldKeys(String handedIn, List<Path> handedInFiles, KeyFiles files) {

    /** All of them; what was handed in comes first, and the first is the one that a new log begins with. */
    List<SigningKey> all() {
        Stream<String> texts =
                Stream.concat(Stream.of(handedIn), handedInFiles.stream().map(HeldKeys::text));
        Stream<SigningKey> handed = texts.flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(HeldKeys::key);
        return Stream.concat(handed, files.all().stream()).toList();
    }

    Optional<SigningKey> of(VerifierKey key) {
        return all().stream().filter(held -> held.verifierKey().equals(key)).findFirst();
    }

    private static SigningKey key(String line) {
        try {
            return SigningKey.parse(line);
        } catch (MalformedException e) {
            throw new LogKeyMissing("A signing key that was handed in can't be read: " + e.getMessage() + ".");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LogKeyMissing("The file of signing keys " + file + " can't be read: " + e.getMessage() + ".");
        }
    }
}
