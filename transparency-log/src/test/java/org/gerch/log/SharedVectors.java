package org.gerch.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Test vectors of others, read in place from the directory {@code shared} beside the checkout; tests that need it are skipped without it. */
final class SharedVectors {

    private static final JsonMapper JSON = new JsonMapper();

    private SharedVectors() {}

    static JsonNode json(String path) {
        return read(vectors().resolve(path));
    }

    /** All JSON files below a directory, each with its path in it as a name. */
    static List<Named> jsonBelow(String directory) {
        Path root = vectors().resolve(directory);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new Named(root.relativize(file).toString(), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path vectors() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path vectors = at.resolveSibling("shared").resolve("vectors");
            if (Files.isDirectory(vectors)) {
                return vectors;
            }
        }
        return Assumptions.abort("skipped: no directory shared/vectors beside this checkout");
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file);
    }

    record Named(String name, JsonNode json) {
        @Override
        public String toString() {
            return name;
        }
    }
}
