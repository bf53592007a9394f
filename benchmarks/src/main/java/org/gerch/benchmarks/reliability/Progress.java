package org.gerch.benchmarks.reliability;

import java.time.Duration;

/** Waits until callers have got further. */
final class Progress {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Progress() {}

    /** Returns once so many more commands are acknowledged than are now. */
    static void more(Callers callers, long more) {
        long until = callers.count() + more;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (callers.count() < until) {
            if (!callers.refusals().isEmpty()) {
                throw new IllegalStateException("Unexpected answers: " + callers.refusals());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("No command was acknowledged for a long time.");
            }
            Pause.millis(10);
        }
    }
}
