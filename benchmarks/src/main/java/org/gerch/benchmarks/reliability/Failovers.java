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
 * Two ledgers on a primary with a synchronous standby; the primary is killed again and again while callers record.
 *
 * <p>Nobody touches the ledgers: they find the new primary by themselves. The killed node comes back as the standby.
 */
public final class Failovers {
    private static final int CALLERS = 32;
    private static final int USUAL_TIMES = 10;
    private static final int ENOUGH = 300;

    /** How many failovers, what was acknowledged and what of it is missing on the new primary, and how long none was. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        int times = arguments.isEmpty() ? USUAL_TIMES : Integer.parseInt(arguments.getFirst());
        Path data = Scratch.directory("failovers");
        List<Double> secondsAway = new ArrayList<>();
        try (Cluster cluster = Cluster.start();
                LedgerNode first = LedgerNode.start(data, cluster.environment());
                LedgerNode second = LedgerNode.start(data, cluster.environment());
                Callers callers =
                        new Callers(() -> List.of(first.address(), second.address()), Token.madeIn(data), "V")) {
            callers.start(CALLERS, "V");
            for (int failover = 1; failover <= times; failover++) {
                Progress.more(callers, ENOUGH);
                String primary = cluster.leader();
                cluster.kill(primary);
                long killed = System.nanoTime();
                Progress.more(callers, ENOUGH);
                secondsAway.add((System.nanoTime() - killed) / 1e9);
                cluster.revive(primary);
                Audit audit = audit(cluster, callers);
                System.err.printf(
                        "failover %d of %d from %s: %d acknowledged, %d missing, %d gaps, away for %.1f s%n",
                        failover,
                        times,
                        primary,
                        audit.acknowledged(),
                        audit.missing(),
                        audit.gaps(),
                        secondsAway.getLast());
            }
            callers.close();
            Map<String, Number> figures = new LinkedHashMap<>();
            figures.put("failovers", times);
            figures.putAll(audit(cluster, callers).figures());
            figures.put("medianSecondsAway", Medians.rounded(Medians.of(secondsAway)));
            return figures;
        }
    }

    private static Audit audit(Cluster cluster, Callers callers) throws Exception {
        List<Acknowledged> sofar = List.copyOf(callers.acknowledged());
        try (Connection database = cluster.primary()) {
            return Audit.of(database, sofar);
        }
    }
}
