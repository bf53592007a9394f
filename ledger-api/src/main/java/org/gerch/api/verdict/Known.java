package org.gerch.api.verdict;

import java.util.List;
import java.util.Locale;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.core.verdict.HowWeKnow;
import org.gerch.core.verdict.Verdict;

/**
 * One question on the way to a verdict and what the record answers, with the events it rests on.
 *
 * @param asked in words
 */
public record Known(String asked, Html found) {

    /** Every question asked, in order, down to the one that applied. */
    public static List<Known> of(Verdict verdict, Notation notation) {
        Locale language = Locale.of(notation.words().language().code());
        return HowWeKnow.of(verdict, language).findings().stream()
                .map(finding -> new Known(finding.asked(), Answer.told(finding.found(), notation)))
                .toList();
    }
}
