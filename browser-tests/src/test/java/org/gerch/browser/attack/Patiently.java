package org.gerch.browser.attack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what takes a moment on a fast machine and a while on a slow one. */
final class Patiently {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Patiently() {}

    static void until(String what, BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain until it " + what);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
