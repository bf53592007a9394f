package org.gerch.verifier.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.LogResource;
import org.gerch.log.TileCoordinates;
import org.gerch.log.TileLayout;

/**
 * The tiles and bundles of an earlier run, laid out as a log is.
 *
 * <p>Only what lies below the size that was verified then is handed out. It is hashed again like everything else: a disk can be changed too.
 */
public final class KeptFiles {
    private final Path directory;
    private final long verified;

    /** @param verified how many leaves an earlier run verified and kept */
    public KeptFiles(Path directory, long verified) {
        this.directory = directory;
        this.verified = verified;
    }

    /** How many leaves were verified and kept. */
    public long verified() {
        return verified;
    }

    /** A full tile or bundle that was verified; none where it was not. */
    public Optional<byte[]> full(LogResource resource) {
        return resource.isFull() && isVerified(resource) ? read(resource.path()) : Optional.empty();
    }

    /** As much of a bundle as was verified. */
    public Optional<Kept> beginning(long bundle) {
        return new TileLayout(verified)
                .bundle(bundle)
                .flatMap(found -> read(found.path()).map(bytes -> new Kept(found, bytes)));
    }

    /** The bytes of a bundle, which may be narrower than it is today. */
    public record Kept(BundleCoordinates bundle, byte[] bytes) {}

    /** Keeps a file; it is handed out once a later run is told that it was verified. */
    public void keep(LogResource resource, byte[] bytes) {
        Path file = directory.resolve(resource.path());
        try {
            WholeFile.write(file, bytes);
            if (resource.isFull()) {
                removePartials(file.resolveSibling(file.getFileName() + ".p"));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private boolean isVerified(LogResource resource) {
        return switch (resource) {
            case BundleCoordinates bundle -> bundle.isPartOf(verified);
            case TileCoordinates tile -> tile.isPartOf(verified);
        };
    }

    private Optional<byte[]> read(String path) {
        try {
            return Optional.of(Files.readAllBytes(directory.resolve(path)));
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void removePartials(Path partials) throws IOException {
        if (!Files.isDirectory(partials)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(partials)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(partials);
    }
}
