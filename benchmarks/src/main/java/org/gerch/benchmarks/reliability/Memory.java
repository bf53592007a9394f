package org.gerch.benchmarks.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.benchmarks.Scratch;

/** One ledger under steady load for minutes: what is left of its heap after a full collection, once a minute. */
public final class Memory {
    private static final int CALLERS = 64;
    private static final int USUAL_MINUTES = 10;

    /** Live heap after each minute, and how many commands were recorded meanwhile. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        int minutes = arguments.isEmpty() ? USUAL_MINUTES : Integer.parseInt(arguments.getFirst());
        Path data = Scratch.directory("memory");
        Map<String, Number> figures = new LinkedHashMap<>();
        try (LedgerNode ledger = LedgerNode.start(data, Map.of());
                Callers callers = new Callers(() -> List.of(ledger.address()), Token.madeIn(data), "M")) {
            callers.startApart(CALLERS, "M");
            for (int minute = 1; minute <= minutes; minute++) {
                Thread.sleep(Duration.ofMinutes(1));
                long live = ledger.liveMiB();
                figures.put("liveMiB" + minute, live);
                System.err.printf(
                        "minute %d: %,d MiB live, %,d commands acknowledged%n", minute, live, callers.count());
            }
            figures.put("commands", callers.count());
            if (!callers.refusals().isEmpty()) {
                throw new IOException("Unexpected answers: " + callers.refusals());
            }
        }
        return figures;
    }
}
