package org.gerch.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How often everybody is measured, and for how long each time.
 *
 * @param count each contender's turns; the figure is the median of them
 */
public record Rounds(int count, Duration warmUp, Duration measured) {
    private static final int ENOUGH = 5;
    private static final int SECONDS = 6;
    private static final int COLD = 5;

    /** How long a virtual machine runs before anything counts: a ledger that is in use has been compiled long ago. */
    public Duration cold() {
        return measured.multipliedBy(COLD);
    }

    /** From the arguments {@code [ROUNDS [SECONDS]]}; fewer or shorter ones serve only whoever works on the program. */
    public static Rounds of(List<String> arguments) {
        int count = arguments.isEmpty() ? ENOUGH : Integer.parseInt(arguments.getFirst());
        int seconds = arguments.size() < 2 ? SECONDS : Integer.parseInt(arguments.get(1));
        return new Rounds(count, Duration.ofMillis(seconds * 500L), Duration.ofSeconds(seconds));
    }
}
