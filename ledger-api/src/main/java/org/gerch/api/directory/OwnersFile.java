package org.gerch.api.directory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A small file that only its owner may read, such as a key; written once as a whole.
 *
 * @param text its content
 */
public record OwnersFile(Path path, String text) {
    private static final int SECRET_BYTES = 32;

    /**
     * Reads the file, or writes it first where there is none. Of two processes that write at once, both get what the first wrote.
     *
     * @param content makes the content of a new file
     * @throws StartRefused if it can't be read or written, or if others may read it
     */
    public static OwnersFile of(Path path, Supplier<String> content) {
        try {
            if (!Files.exists(path)) {
                write(path, content.get());
            }
            refuseIfOthersMayRead(path);
            return new OwnersFile(path, Files.readString(path));
        } catch (IOException e) {
            throw new StartRefused("The file " + path + " can't be used: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Reads the file where there is one.
     *
     * @throws StartRefused if it can't be read, or if others may read it
     */
    public static Optional<OwnersFile> read(Path path) {
        try {
            String text = Files.readString(path);
            refuseIfOthersMayRead(path);
            return Optional.of(new OwnersFile(path, text));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartRefused("The file " + path + " can't be used: " + e.getMessage() + ".", e);
        }
    }

    /** A file with 256 random bits in hex. */
    public static OwnersFile withSecret(Path path) {
        return of(path, () -> {
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            return HexFormat.of().formatHex(secret);
        });
    }

    // Written aside and linked into place: nobody ever reads half of a key, and the first writer wins.
    private static void write(Path path, String content) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path directory = path.toAbsolutePath().getParent();
        Path aside = Files.createTempFile(directory, ".new-", "", owner);
        try {
            Files.writeString(aside, content, StandardOpenOption.DSYNC);
            Files.createLink(path, aside);
            // What a key signs may be durable a moment later: the key has to be before.
            try (FileChannel entries = FileChannel.open(directory)) {
                entries.force(true);
            }
        } catch (FileAlreadyExistsException writtenByAnother) {
            return;
        } catch (UnsupportedOperationException noHardLinks) {
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void refuseIfOthersMayRead(Path path) throws IOException {
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        if (!permissions.endsWith("------")) {
            throw new StartRefused("The file " + path + " is open to others than its owner (" + permissions
                    + "): close it with chmod 600, and replace its content if others may have read it.");
        }
    }
}
