package org.gerch.benchmarks.reliability;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.benchmarks.Medians;
import org.gerch.benchmarks.Scratch;

/**
 * One ledger with its own database, both killed again and again while callers record.
 *
 * <p>Each time the same directory is started anew, and in the end everything that was ever acknowledged is looked for.
 */
public final class Kills {
    private static final int CALLERS = 64;
    private static final int USUAL_TIMES = 100;
    private static final int ENOUGH = 200;

    /** How many kills, what was acknowledged and what of it is missing, and how long the ledger was away. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        int times = arguments.isEmpty() ? USUAL_TIMES : Integer.parseInt(arguments.getFirst());
        Path data = Scratch.directory("kills");
        List<Double> secondsAway = new ArrayList<>();
        try (LedgerNode ledger = LedgerNode.start(data, Map.of())) {
            try (Callers callers = new Callers(() -> List.of(ledger.address()), Token.madeIn(data), "K")) {
                callers.start(CALLERS, "K");
                for (int kill = 1; kill <= times; kill++) {
                    Progress.more(callers, ENOUGH);
                    ledger.kill();
                    long killed = System.nanoTime();
                    ledger.startAgain();
                    Progress.more(callers, 1);
                    secondsAway.add((System.nanoTime() - killed) / 1e9);
                    System.err.printf(
                            "kill %d of %d: %d commands acknowledged, away for %.1f s%n",
                            kill, times, callers.count(), secondsAway.getLast());
                }
                Progress.more(callers, ENOUGH);
                callers.close();
                return figures(times, secondsAway, callers, ledger);
            }
        }
    }

    private static Map<String, Number> figures(int times, List<Double> secondsAway, Callers callers, LedgerNode ledger)
            throws Exception {
        try (Connection database = ledger.embeddedDatabase()) {
            Map<String, Number> figures = new LinkedHashMap<>();
            figures.put("kills", times);
            figures.putAll(Audit.of(database, callers.acknowledged()).figures());
            figures.put("medianSecondsAway", Medians.rounded(Medians.of(secondsAway)));
            return figures;
        }
    }
}
