package org.gerch.benchmarks.reliability;

/** Waiting between two looks at something. */
final class Pause {
    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop while waiting", told);
        }
    }
}
