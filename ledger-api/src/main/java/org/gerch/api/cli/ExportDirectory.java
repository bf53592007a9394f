package org.gerch.api.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.api.directory.StartRefused;
import org.gerch.log.Checkpoint;
import org.gerch.log.SignedNote;
import org.gerch.log.VerifierKey;
import org.springframework.util.FileSystemUtils;

/**
 * A directory in which a log lies as it is published; each file appears in it whole or not at all.
 *
 * <p>What is not whole yet lies in a directory of its own inside it, because files can only be moved at once within a file system.
 */
final class ExportDirectory implements AutoCloseable {
    static final String CHECKPOINT = "checkpoint";
    static final String VERIFIER_KEY = "verifier-key";
    static final String KEYS = "keys.json";
    static final String WITNESSES = "witnesses.json";

    private static final String ASIDE = ".incomplete";

    private final Path root;

    private ExportDirectory(Path root) {
        this.root = root;
    }

    /**
     * Opens the directory and makes it where there is none.
     *
     * @throws StartRefused if it can't be made, or holds anything but an exported log
     */
    static ExportDirectory at(Path path) {
        ExportDirectory directory = new ExportDirectory(path);
        try {
            Files.createDirectories(path);
            try (Stream<Path> entries = Files.list(path)) {
                if (entries.anyMatch(entry -> !entry.endsWith(ASIDE)) && !directory.has(VERIFIER_KEY)) {
                    throw new StartRefused("The directory " + path
                            + " holds something that is no exported log and is left alone: choose another.");
                }
            }
            FileSystemUtils.deleteRecursively(directory.root.resolve(ASIDE));
            Files.createDirectories(directory.root.resolve(ASIDE));
            return directory;
        } catch (IOException failed) {
            throw new StartRefused("The directory " + path + " can't be used: " + failed + ".", failed);
        }
    }

    /** The origin of the log that lies in it; empty when there is none yet. */
    Optional<String> origin() {
        return has(VERIFIER_KEY)
                ? Optional.of(VerifierKey.parse(text(VERIFIER_KEY).strip()).name())
                : Optional.empty();
    }

    /** The checkpoint up to which the log lies in it; empty before its first export ended. */
    Optional<Checkpoint> checkpoint() {
        return has(CHECKPOINT)
                ? Optional.of(
                        Checkpoint.parse(SignedNote.parse(text(CHECKPOINT)).text()))
                : Optional.empty();
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    byte[] read(String path) {
        try {
            return Files.readAllBytes(root.resolve(path));
        } catch (IOException failed) {
            throw unusable(path, failed);
        }
    }

    private String text(String path) {
        return new String(read(path), StandardCharsets.UTF_8);
    }

    void write(String path, byte[] content) {
        try {
            Path aside = aside();
            Files.write(aside, content);
            take(aside, path);
        } catch (IOException failed) {
            throw unusable(path, failed);
        }
    }

    /** A new file that is not in its place yet. */
    Path aside() {
        try {
            return Files.createTempFile(root.resolve(ASIDE), "", "");
        } catch (IOException failed) {
            throw unusable(ASIDE, failed);
        }
    }

    /** Puts a file in its place, instead of what may be there. */
    void take(Path aside, String path) {
        Path place = root.resolve(path);
        try {
            Files.createDirectories(place.getParent());
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw unusable(path, failed);
        }
    }

    /** Removes the partials beside a full tile, which holds all that they held. */
    void dropPartialsOf(String fullTile) {
        try {
            FileSystemUtils.deleteRecursively(root.resolve(fullTile + ".p"));
        } catch (IOException failed) {
            throw unusable(fullTile + ".p", failed);
        }
    }

    private StartRefused unusable(String path, IOException failed) {
        return new StartRefused("The file " + root.resolve(path) + " can't be used: " + failed + ".", failed);
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(root.resolve(ASIDE));
        } catch (IOException failed) {
            throw unusable(ASIDE, failed);
        }
    }
}
