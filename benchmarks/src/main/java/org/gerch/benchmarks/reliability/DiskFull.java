package org.gerch.benchmarks.reliability;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.benchmarks.Scratch;

/**
 * One ledger with its own database on a small disk that is filled up while callers record, and emptied again.
 *
 * <p>Nobody touches the ledger: while there is no room it refuses, and when there is it goes on by itself.
 */
public final class DiskFull {
    private static final int CALLERS = 16;
    private static final int ENOUGH = 300;
    private static final int ENOUGH_POSTPONED = 100;
    private static final long LEFT_FREE = 1_000_000;
    private static final long LARGEST_DISK = 1L << 30;

    /** What was acknowledged before, between and after, what of it is missing, and how often callers were put off. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        Path disk = Path.of(arguments.isEmpty() ? "." : arguments.getFirst()).toAbsolutePath();
        FileStore store = Files.getFileStore(disk);
        if (store.getTotalSpace() > LARGEST_DISK) {
            throw new IllegalArgumentException("The file system of " + disk
                    + " is too large to be filled up: name a directory on a small one, such as one mounted by"
                    + " mount -t tmpfs -o size=250m tmpfs DIR");
        }
        Path filler = disk.resolve("filler");
        Path data = Files.createTempDirectory(disk, "ledger-");
        try (LedgerNode ledger = LedgerNode.start(data, Map.of());
                Callers callers = new Callers(() -> List.of(ledger.address()), Token.madeIn(data), "D")) {
            callers.start(CALLERS, "D");
            Progress.more(callers, ENOUGH);
            fill(filler, store);
            long before = callers.postponed();
            while (callers.postponed() < before + ENOUGH_POSTPONED) {
                Pause.millis(50);
            }
            System.err.printf("disk full: %d commands acknowledged, callers are put off%n", callers.count());
            Files.delete(filler);
            Progress.more(callers, ENOUGH);
            callers.close();
            Map<String, Number> figures = new LinkedHashMap<>();
            try (Connection database = ledger.embeddedDatabase()) {
                figures.putAll(Audit.of(database, callers.acknowledged()).figures());
            }
            figures.put("postponed", callers.postponed());
            return figures;
        } finally {
            Files.deleteIfExists(filler);
            Scratch.delete(data);
        }
    }

    private static void fill(Path filler, FileStore store) throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (store.getUsableSpace() > LEFT_FREE) {
                out.write(block);
            }
        }
    }
}
