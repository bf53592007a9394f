package org.gerch.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Waits until a started ledger says where it listens. */
public final class Listening {
    private static final Pattern ADDRESS = Pattern.compile("Gerch is listening on http://localhost:(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Short beside what a start takes, which is measured with it. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private Listening() {}

    /**
     * The address, as soon as it is told.
     *
     * @param output where the process writes
     * @throws IllegalStateException with what it wrote, if it ended or took too long
     */
    public static URI address(Process process, Path output) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            Matcher found = ADDRESS.matcher(Files.readString(output));
            if (found.find()) {
                return URI.create("http://127.0.0.1:" + found.group(1));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        throw new IllegalStateException("The ledger did not start; it wrote:\n" + Files.readString(output));
    }
}
