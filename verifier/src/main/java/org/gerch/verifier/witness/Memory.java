package org.gerch.verifier.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory in which a witness remembers its logs.
 *
 * <p>A witness that forgets, or two that share a key and not a memory, can be shown two histories: so one process holds it at a time,
 * and the operating system keeps that claim until the process ends, however it ends.
 */
final class Memory implements AutoCloseable {
    private static final String LOGS = "logs";

    private final Path directory;
    private final FileChannel lock;

    private Memory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Opens the directory, made where there is none.
     *
     * @throws Refused if another process has it open, or it can't be used
     */
    static Memory open(Path directory) {
        try {
            DurableFile.makeDirectory(directory);
            FileChannel lock =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(lock)) {
                lock.close();
                throw new Refused("Another witness is running on " + directory
                        + ": stop it first, or choose another directory with --state.");
            }
            DurableFile.makeDirectory(directory.resolve(LOGS));
            return new Memory(directory, lock);
        } catch (IOException unusable) {
            throw new Refused(
                    "The directory " + directory + " can't be used: " + unusable.getMessage() + ".", unusable);
        }
    }

    private static boolean isFree(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    /** The files of a log; nothing is made before something is kept. */
    LogFiles log(String origin) {
        return new LogFiles(directory.resolve(LOGS).resolve(nameOf(origin)));
    }

    /** Everything that is remembered. */
    List<LogFiles> logs() throws IOException {
        try (Stream<Path> logs = Files.list(directory.resolve(LOGS))) {
            return logs.sorted().map(LogFiles::new).filter(LogFiles::isComplete).toList();
        }
    }

    /** Forgets all logs for good. */
    void forget() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve(LOGS))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        DurableFile.makeDirectory(directory.resolve(LOGS));
    }

    /** How the protocol names a log where a path must: the hash of its origin in hexadecimal digits. */
    static String nameOf(String origin) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
