package org.gerch.verifier.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** A log in a directory, as {@code export-log} writes it. */
public final class DirectoryLog implements LogSource {
    private final Path directory;

    public DirectoryLog(Path directory) {
        this.directory = directory;
    }

    @Override
    public Answer read(String path, long mostBytes) {
        Path file = directory.resolve(path);
        if (!Files.isRegularFile(file)) {
            return new Answer.Missing();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, mostBytes + 1));
            return bytes.length > mostBytes ? new Answer.TooLarge(mostBytes) : new Answer.Found(bytes);
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return new Answer.Missing();
        } catch (IOException unreadable) {
            return new Answer.Unreachable(file + ": " + unreadable);
        }
    }

    @Override
    public String name() {
        return directory.toString();
    }
}
