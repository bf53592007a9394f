package org.gerch.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gerch.verifier.testing.LogDirectory;
import org.gerch.verifier.testing.MemoryLedger;
import org.gerch.verifier.testing.Town;

/** The years of one town as leaves, told once for all tests. */
final class TownLog {
    static final int SIZE = 700;
    private static final List<byte[]> LEAVES = tell();

    private TownLog() {}

    private static List<byte[]> tell() {
        MemoryLedger ledger = new MemoryLedger();
        new Town(1, 12, ledger).liveUntil(SIZE + 60);
        return List.copyOf(ledger.leaves());
    }

    /** The first leaves, to be changed at will. */
    static List<byte[]> leaves(int size) {
        return new ArrayList<>(LEAVES.subList(0, size));
    }

    static List<byte[]> leaves() {
        return leaves(SIZE);
    }

    static LogDirectory publishedIn(Path directory) {
        return new LogDirectory(directory).publish(leaves());
    }
}
