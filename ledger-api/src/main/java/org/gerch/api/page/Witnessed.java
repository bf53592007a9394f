package org.gerch.api.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gerch.api.witness.Standing;

/**
 * Who verified up to where, and when.
 *
 * @param sentence says it of all of them together: as far as each of them verified
 * @param lines says it of each
 */
public record Witnessed(Html sentence, List<Html> lines) {
    public static Witnessed by(List<Standing> witnesses, Notation notation) {
        Words words = notation.words();
        if (witnesses.isEmpty()) {
            return new Witnessed(words.html("witnessed.none"), List.of());
        }
        long size = witnesses.stream().mapToLong(Standing::size).min().orElseThrow();
        Instant at = witnesses.stream()
                .map(Standing::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Html sentence = words.html(
                witnesses.size() == 1 ? "witnessed.by.one" : "witnessed.by.other",
                Notation.grouped(witnesses.size()),
                last(size, notation),
                notation.dateTime(at));
        return new Witnessed(
                sentence,
                witnesses.stream()
                        .map(witness -> words.html(
                                "witnessed.line",
                                witness.witness(),
                                last(witness.size(), notation),
                                notation.dateTime(witness.at())))
                        .toList());
    }

    private static String last(long size, Notation notation) {
        return notation.number(Math.max(0, size - 1));
    }
}
