package org.gerch.api.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.OwnersFile;
import org.gerch.log.MalformedException;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.gerch.log.VerifierKey;

/**
 * The log's private keys in its data directory: the one that signs, and one that was made to follow it.
 *
 * <p>Which of them has to sign is told by the log and not by the files, so that whoever is killed between two steps leaves nothing that
 * could be misread. They are read anew each time: another node on the same directory may have changed them.
 */
public final class KeyFiles {
    private final Path signing;
    private final Path next;
    private final Path turn;

    private KeyFiles(Path directory) {
        signing = directory.resolve("log");
        next = directory.resolve("log-next");
        turn = directory.resolve("log-lock");
    }

    public static KeyFiles in(DataDirectory directory) {
        return new KeyFiles(directory.keys());
    }

    /** The key that signs, unless the log has gone on with the next one. */
    public Optional<SigningKey> signing() {
        return read(signing);
    }

    /** The key that was made to follow it. */
    public Optional<SigningKey> next() {
        return read(next);
    }

    /** All that are here. */
    List<SigningKey> all() {
        // In this order: a next key that is put into its place in between is found there.
        Optional<SigningKey> following = next();
        return Stream.concat(signing().stream(), following.stream()).toList();
    }

    /** The key that signs, made where no file of one is. */
    SigningKey signingOr(Supplier<String> name) {
        return SigningKey.parse(
                OwnersFile.of(signing, () -> made(name.get())).text().strip());
    }

    /** The next key; the one that was made before, where that was not used yet. */
    public SigningKey nextOr(String name) {
        return SigningKey.parse(OwnersFile.of(next, () -> made(name)).text().strip());
    }

    /**
     * Puts the next key into the place of the one that signed before, and destroys those that were given up. Done again it changes
     * nothing; another process that is at it is left to it.
     *
     * @param inForce what the log signs with, by a checkpoint that was kept
     * @param givenUp the keys that will never sign again
     */
    void settle(VerifierKey inForce, Set<VerifierKey> givenUp) {
        boolean nothingToDo = !Files.exists(next)
                && signing().filter(key -> givenUp.contains(key.verifierKey())).isEmpty();
        if (nothingToDo) {
            return;
        }
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                putInPlace(inForce, givenUp);
            }
        } catch (OverlappingFileLockException another) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("the log's keys could not be put in place", e);
        }
    }

    private void putInPlace(VerifierKey inForce, Set<VerifierKey> givenUp) throws IOException {
        if (signing().filter(key -> givenUp.contains(key.verifierKey())).isPresent()) {
            overwrite(signing);
        }
        if (next().filter(key -> key.verifierKey().equals(inForce)).isPresent()) {
            Files.move(next, signing, StandardCopyOption.ATOMIC_MOVE);
        } else if (isOverwritten(signing)) {
            Files.delete(signing);
        }
    }

    /** Removing alone would leave the key in the free blocks of the disk. */
    private static void overwrite(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer nothing = ByteBuffer.allocate((int) channel.size());
            while (nothing.hasRemaining()) {
                channel.write(nothing);
            }
            channel.force(true);
        }
    }

    private static boolean isOverwritten(Path file) throws IOException {
        return Files.exists(file) && Files.readString(file).chars().allMatch(character -> character == 0);
    }

    private static Optional<SigningKey> read(Path file) {
        try {
            return OwnersFile.read(file)
                    .map(found -> SigningKey.parse(found.text().strip()));
        } catch (MalformedException overwritten) {
            return Optional.empty();
        }
    }

    private static String made(String name) {
        return SigningKey.generate(name, SignatureType.ED25519).secret();
    }
}
