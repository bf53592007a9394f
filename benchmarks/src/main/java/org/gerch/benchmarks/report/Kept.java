package org.gerch.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gerch.benchmarks.Packaged;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of a benchmark, as it is kept beside the document.
 *
 * @param command repeats it
 * @param machine what it ran on
 * @param figures the run's last line
 */
public record Kept(String name, String command, LocalDate date, Machine machine, Map<String, Double> figures) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Path folder() {
        return Packaged.file("docs/performance");
    }

    /** Keeps a run in place of the one before. */
    public static void keep(String name, List<String> arguments, Map<String, Number> figures) throws IOException {
        Map<String, Double> plain = new LinkedHashMap<>();
        figures.forEach((field, figure) -> plain.put(field, figure.doubleValue()));
        String command = String.join(
                " ",
                Stream.concat(Stream.of("benchmarks/run", name), arguments.stream())
                        .toList());
        Kept kept = new Kept(name, command, LocalDate.now(), Machine.here(), plain);
        Files.createDirectories(folder());
        JSON.writeValue(folder().resolve(name + ".json").toFile(), kept);
    }

    /** Every run that is kept, by name. */
    static List<Kept> all() throws IOException {
        Files.createDirectories(folder());
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(found -> found.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                kept.add(JSON.readValue(file.toFile(), Kept.class));
            }
        }
        return kept;
    }
}
