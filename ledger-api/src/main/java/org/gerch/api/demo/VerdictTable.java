package org.gerch.api.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gerch.api.page.Language;
import org.gerch.api.page.Words;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.VerdictWords;

/** How many lots have which verdict, in both languages. */
record VerdictTable(Map<VerdictKind, Long> counts) {
    private static final Locale MONGOLIAN = Locale.of("mn");

    /** A line for each verdict that occurs, and their sum. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Words english = Words.in(Language.EN);
        Words mongolian = Words.in(Language.MN);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        lines.add(english.say("meaning.term") + " / " + mongolian.say("meaning.term"));
        counts.forEach((verdict, count) -> lines.add("%5d  %-37s %s / %s"
                .formatted(
                        count,
                        verdict,
                        VerdictWords.of(verdict, Locale.ENGLISH),
                        VerdictWords.of(verdict, MONGOLIAN))));
        lines.add("%5d  %s / %s".formatted(all, english.say("demo.lots"), mongolian.say("demo.lots")));
        return lines;
    }
}
