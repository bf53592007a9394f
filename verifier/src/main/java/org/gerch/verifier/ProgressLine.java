package org.gerch.verifier;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import org.gerch.verifier.report.Words;
import org.gerch.verifier.run.Progress;

/** Shows how far a verification has come: a bar on a terminal, else a line every few seconds. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final Duration BETWEEN_BARS = Duration.ofMillis(100);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final Words words;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private long shown = begun;
    private boolean open;

    ProgressLine(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
        Console console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    @Override
    public void at(long done, long of) {
        long now = System.nanoTime();
        if (now - shown < (terminal ? BETWEEN_BARS : BETWEEN_LINES).toNanos()) {
            return;
        }
        shown = now;
        long perSecond = done * 1_000_000_000L / Math.max(1, now - begun);
        String line = words.say("progress", done, of, perSecond);
        if (terminal) {
            int filled = (int) (WIDTH * done / Math.max(1, of));
            out.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + line);
            open = true;
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** Leaves the terminal's line to the report. */
    @Override
    public void close() {
        if (open) {
            out.println();
            out.flush();
            open = false;
        }
    }
}
