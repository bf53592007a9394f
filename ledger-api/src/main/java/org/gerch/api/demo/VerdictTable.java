package org.gerch.api.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.VerdictWords;

/** How many lots have which verdict, in both languages. */
record VerdictTable(Map<VerdictKind, Integer> counts) {
    private static final Locale MONGOLIAN = Locale.of("mn");

    static VerdictTable of(List<VerdictKind> verdicts) {
        Map<VerdictKind, Integer> counts = new EnumMap<>(VerdictKind.class);
        verdicts.forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
        return new VerdictTable(counts);
    }

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
                .formatted(counts.values().stream().mapToInt(Integer::intValue).sum()));
        return lines;
    }
}
