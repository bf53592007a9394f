package org.gerch.api.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory of one ledger, readable by its owner alone.
 *
 * <p>Everything that a ledger writes lies in it, so that it can be moved, kept and thrown away as a whole.
 *
 * @param root absolute, without symbolic links
 */
public record DataDirectory(Path root) {

    private static final String DEMONSTRATION_MARK = "demonstration";
    private static final String GUARD = "guard";

    /**
     * Opens the directory and makes it where there is none.
     *
     * @throws StartRefused if it can't be made or written to
     */
    public static DataDirectory at(Path path) {
        try {
            return new DataDirectory(ownersOnly(path.toAbsolutePath()).toRealPath());
        } catch (IOException e) {
            throw new StartRefused("The data directory " + path + " can't be used: " + reason(e) + ".", e);
        }
    }

    /** The database's own files, where the database is the embedded one. */
    public Path database() {
        return root.resolve("postgres");
    }

    /** The programs of the embedded database, unpacked from the application. */
    public Path programs() {
        return root.resolve("programs");
    }

    /** What the embedded database writes about itself. */
    public Path databaseLog() {
        return root.resolve("postgres.log");
    }

    /** The newest signed checkpoint, where no other place is chosen for it. */
    public Path guard() {
        return root.resolve(GUARD).resolve("checkpoint");
    }

    /**
     * Where the ledger's keys lie; made on the first call.
     *
     * @throws StartRefused if it can't be made
     */
    public Path keys() {
        Path keys = root.resolve("keys");
        try {
            return ownersOnly(keys);
        } catch (IOException e) {
            throw new StartRefused("The directory of keys " + keys + " can't be used: " + reason(e) + ".", e);
        }
    }

    /**
     * Takes the directory for this process.
     *
     * @throws StartRefused if another process runs a ledger on it
     */
    public DirectoryLock lock() {
        return DirectoryLock.on(lockFile())
                .orElseThrow(() -> new StartRefused("Another copy of Gerch is running on the data directory " + root
                        + ": stop it first, or choose another directory with --data."));
    }

    /** Whether another process runs a ledger on it at this moment. */
    public boolean isTaken() {
        Optional<DirectoryLock> lock = DirectoryLock.on(lockFile());
        lock.ifPresent(DirectoryLock::close);
        return lock.isEmpty();
    }

    private Path lockFile() {
        return root.resolve("lock");
    }

    /** Whether the ledger in here is a demonstration, whose data may be thrown away. */
    public boolean isDemonstration() {
        return Files.exists(root.resolve(DEMONSTRATION_MARK));
    }

    /** Whether no ledger was here yet; a demonstration's witnesses are, before it begins. */
    public boolean isEmpty() {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.allMatch(entry -> entry.endsWith("lock") || entry.endsWith("witnesses"));
        } catch (IOException e) {
            throw new StartRefused("The data directory " + root + " can't be read: " + reason(e) + ".", e);
        }
    }

    /**
     * Throws away an earlier demonstration and marks the directory as one. The caller holds the lock.
     *
     * @throws StartRefused if it holds anything but a demonstration: a real ledger is never thrown away
     */
    public void becomeDemonstration() {
        if (!isEmpty() && !isDemonstration()) {
            throw new StartRefused("The directory " + root
                    + " holds something that is no demonstration and is left alone: choose another with --data.");
        }
        try {
            Files.writeString(root.resolve(DEMONSTRATION_MARK), "Invented data; the next demonstration erases them.\n");
            Erasure.of(database());
            Erasure.of(databaseLog());
            Erasure.of(root.resolve("keys"));
            Erasure.of(root.resolve(GUARD));
        } catch (IOException e) {
            throw new StartRefused("The earlier demonstration in " + root + " can't be erased: " + reason(e) + ".", e);
        }
    }

    private static Path ownersOnly(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(directory, owner);
        }
        if (!Files.isWritable(directory)) {
            throw new IOException("it is not writable");
        }
        return directory;
    }

    // The message of most file system exceptions is nothing but the path.
    private static String reason(IOException e) {
        return e.getMessage() == null || e.getMessage().contains("/")
                ? e.getClass().getSimpleName()
                : e.getMessage();
    }
}
