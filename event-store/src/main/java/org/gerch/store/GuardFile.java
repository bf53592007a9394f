package org.gerch.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * One small file outside the database that holds the newest checkpoint this ledger signed.
 *
 * <p>Whoever sets the database back, also with all rights on it, does not thereby set back this file. It is replaced as a whole and
 * is on disk before anything else happens with the checkpoint, so a power cut leaves the old one or the new one.
 */
public final class GuardFile {
    private final Path path;

    public GuardFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /**
     * The checkpoint as it was signed; empty when there is no such file.
     *
     * @throws GuardUnusable when there is one that cannot be read
     */
    public Optional<String> read() {
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path, UTF_8)) : Optional.empty();
        } catch (IOException failed) {
            throw new GuardUnusable("read", failed);
        }
    }

    /**
     * Puts a newer checkpoint in the place of the one that is there; readable by its owner alone, as is a directory that is made for it.
     *
     * @throws GuardUnusable when it does not get to disk; then the earlier one is still there
     */
    void write(String note) {
        try {
            Path directory = path.getParent();
            Files.createDirectories(directory, owners("rwx------"));
            Path aside = Files.createTempFile(directory, ".new-", "", owners("rw-------"));
            try {
                writeDurably(aside, note);
                Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
            // The name too: otherwise a power cut could bring back the file of before.
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException failed) {
            throw new GuardUnusable("written", failed);
        }
    }

    private static void writeDurably(Path file, String note) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(note.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?> owners(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /** Where it is, for whoever has to look after it. */
    @Override
    public String toString() {
        return path.toString();
    }
}
