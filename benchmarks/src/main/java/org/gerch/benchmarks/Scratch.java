package org.gerch.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Files and directories of one run, which are gone when it ends. */
public final class Scratch {
    private static final Path ROOT = made();

    private Scratch() {}

    private static Path made() {
        try {
            Path root = Files.createTempDirectory("gerch-benchmark-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteQuietly(root)));
            return root;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Path directory(String name) throws IOException {
        return Files.createTempDirectory(ROOT, name + "-");
    }

    public static Path file(String name, String ending) throws IOException {
        return Files.createTempFile(ROOT, name + "-", ending);
    }

    /** Deletes a directory with all that is in it; at once where it is large, or not below ours. */
    public static void delete(Path directory) throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }

    private static void deleteQuietly(Path root) {
        try {
            delete(root);
        } catch (IOException inUse) {
            System.err.println("Left behind: " + root + " (" + inUse.getMessage() + ")");
        }
    }
}
