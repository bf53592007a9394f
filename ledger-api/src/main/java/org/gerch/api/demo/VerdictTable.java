package org.gerch.api.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.VerdictWords;

/** How many lots have which verdict, in both languages. */
record VerdictTable(Map<VerdictKind, Long> counts) {
    private static final Locale MONGOLIAN = Locale.of("mn");

    /** A line for each verdict that occurs, and their sum. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Was the lowest citizen-group bid overridden?");
        counts.forEach((verdict, count) -> lines.add("%5d  %-37s %s / %s"
                .formatted(
                        count,
                        verdict,
                        VerdictWords.of(verdict, Locale.ENGLISH),
                        VerdictWords.of(verdict, MONGOLIAN))));
        lines.add("%5d  lots"
                .formatted(counts.values().stream().mapToLong(Long::longValue).sum()));
        return lines;
    }
}
