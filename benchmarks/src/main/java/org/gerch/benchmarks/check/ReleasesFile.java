package org.gerch.benchmarks.check;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.gerch.benchmarks.Scratch;

/** One release a line, unpacked, and so many times over that a run takes long enough to be measured. */
record ReleasesFile(Path path, long records) {

    /** @param fewest bytes */
    static ReleasesFile unpackedFrom(Path source, long fewest) throws IOException {
        List<String> releases = lines(source);
        if (releases.isEmpty()) {
            throw new IOException(source + " has no releases");
        }
        Path file = Scratch.file("releases", ".jsonl");
        long records = 0;
        long bytes = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            while (bytes < fewest) {
                for (String release : releases) {
                    writer.write(release);
                    writer.newLine();
                    bytes += release.length() + 1L;
                }
                records += releases.size();
            }
        }
        return new ReleasesFile(file, records);
    }

    private static List<String> lines(Path source) throws IOException {
        try (InputStream in = Files.newInputStream(source);
                InputStream plain = source.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
