package org.gerch.verifier.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.gerch.log.SignedNote;
import org.gerch.log.VerifierKey;
import org.gerch.verifier.source.KeptFiles;
import org.gerch.verifier.source.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * What one verifier remembers of one log: the key, the checkpoint seen last, the files verified so far, and evidence of what should not be.
 *
 * <p>It belongs to one run at a time.
 */
public final class LogState implements AutoCloseable {
    private static final String KEY = "key";
    private static final String CHECKPOINT = "checkpoint";
    private static final String VERIFIED = "verified-size";
    private static final int ORIGIN_DIGITS = 16;

    private final Path directory;
    private final FileChannel channel;
    private final FileLock lock;

    private LogState(Path directory, FileChannel channel, FileLock lock) {
        this.directory = directory;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens a directory, or makes it.
     *
     * @throws StateInUse if another run has it open
     */
    public static LogState open(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = locked(channel);
        if (lock == null) {
            channel.close();
            throw new StateInUse(directory);
        }
        return new LogState(directory, channel, lock);
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /** Where the state of a log is kept unless somebody chose a place: below the directory for programs' states. */
    public static Path usualPlace(String origin, @Nullable String stateHome, Path home) {
        Path states = stateHome == null || stateHome.isBlank() ? home.resolve(".local/state") : Path.of(stateHome);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8));
            return states.resolve("gerch")
                    .resolve(HexFormat.of().formatHex(hash).substring(0, ORIGIN_DIGITS));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    public Path directory() {
        return directory;
    }

    /** The key that was trusted last. */
    public Optional<VerifierKey> key() {
        return read(KEY).map(String::strip).map(VerifierKey::parse);
    }

    /** The checkpoint that was verified last, as it was signed. */
    public Optional<SignedNote> checkpoint() {
        return read(CHECKPOINT).map(SignedNote::parse);
    }

    /** The files of earlier runs. */
    public KeptFiles kept() {
        return new KeptFiles(
                directory.resolve("log"),
                read(VERIFIED).map(String::strip).map(Long::parseLong).orElse(0L));
    }

    /** Remembers a key and a checkpoint in place of earlier ones. */
    public void remember(VerifierKey key, SignedNote checkpoint) {
        write(KEY, key + "\n");
        write(CHECKPOINT, checkpoint.encode());
    }

    /** Remembers that the kept files lead to a verified root. */
    public void verified(long size) {
        write(VERIFIED, size + "\n");
    }

    /** Keeps a signed note that contradicts another one; the same note is kept once. */
    public Path evidence(SignedNote note, long size) {
        String name =
                "evidence/" + size + "-" + Integer.toHexString(note.encode().hashCode()) + ".checkpoint";
        write(name, note.encode());
        return directory.resolve(name);
    }

    private Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(directory.resolve(name)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String name, String text) {
        try {
            WholeFile.write(directory.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
