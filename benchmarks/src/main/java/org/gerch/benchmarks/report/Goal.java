package org.gerch.benchmarks.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one figure of a benchmark should reach.
 *
 * @param says what the figure is, for people
 * @param least at least, or at most where less is better
 * @param goal what we aim at
 */
record Goal(String benchmark, String figure, String says, double least, double goal, boolean lessIsBetter) {
    static final List<Goal> ALL = List.of(
            atLeast("commands", "ratioAxonJdbc", "Commands beside Axon's own JDBC engine as shipped", 5, 7),
            atLeast("commands", "ratioAxonJdbcCached", "Commands beside the same engine with our cache", 3, 5),
            atLeast("commands", "ratioCopy", "Commands beside COPY of the same bytes", 0.15, 0.25),
            atLeast(
                    "commands",
                    "hotRatioAxonJdbcCached",
                    "One hot aggregate beside Axon's engine with our cache",
                    1.2,
                    1.2),
            atLeast(
                    "commands-live",
                    "ratioCommands",
                    "Commands while every view keeps up, beside without views",
                    0.35,
                    0.35),
            atLeast("commands-http", "ratioEmptyPost", "Commands over HTTP beside an empty POST", 0.6, 0.6),
            atLeast("bulk", "ratioCommands", "Batch endpoint beside the command bus", 0.5, 0.5),
            atLeast("replay", "ratioNoop", "Replay of real views beside a handler that does nothing", 0.6, 0.6),
            atLeast("replay", "eventsPerSecond", "Replay, events a second", 30_000, 30_000),
            atLeast("rebuild", "ratioCopyText", "Rebuild of all views beside COPY of the leaves as text", 0.5, 0.75),
            new Goal("visible", "p99Millis", "From the moment of sending to the public view, p99, ms", 50, 25, true),
            atLeast(
                    "verify",
                    "leavesPerSecondPerCore",
                    "Verifying the tree, leaves a second and core",
                    500_000,
                    500_000),
            atLeast(
                    "verify",
                    "eventsPerSecondWithVerdicts",
                    "Verifying with verdicts, events a second",
                    100_000,
                    100_000),
            atLeast("check", "ratioJacksonTree", "`check` beside reading the file into JSON trees", 2, 2),
            atLeast("check", "recordsPerSecond", "`check`, releases a second", 100_000, 100_000),
            atLeast("query", "ratioHelloWorld", "A page of verdicts beside a constant body of its size", 0.5, 0.5),
            new Goal("proof", "p99Millis", "Inclusion proof over HTTP among 1 M leaves, p99, ms", 5, 5, true));

    private static Goal atLeast(String benchmark, String figure, String says, double least, double goal) {
        return new Goal(benchmark, figure, says, least, goal, false);
    }

    /** The figure in the runs that are kept; null where there is none. */
    @Nullable
    Double measured(Map<String, Kept> runs) {
        Kept run = runs.get(benchmark);
        return run == null ? null : run.figures().get(figure);
    }

    /** How far a figure is: 1 is just enough, 2 is twice as good. */
    double reached(double value) {
        return lessIsBetter ? least / value : value / least;
    }

    double wanted() {
        return reached(goal);
    }
}
