package org.gerch.api.verdict;

import java.util.List;
import java.util.Locale;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.core.verdict.rule.Flag;
import org.gerch.core.verdict.rule.IndicatorWords;

/**
 * An indicator that a lot raises, in words.
 *
 * @param href where its meaning stands
 * @param positions the events it rests on
 */
public record Indicated(String name, String href, String says, Html positions) {
    private static final int MOST_POSITIONS = 3;

    public static List<Indicated> of(List<Flag> flags, Notation notation) {
        return flags.stream().map(flag -> of(flag, notation)).toList();
    }

    private static Indicated of(Flag flag, Notation notation) {
        IndicatorWords words =
                IndicatorWords.in(Locale.of(notation.words().language().code()));
        return new Indicated(
                words.name(flag.code()),
                "/indicators#" + flag.code(),
                words.says(flag),
                positions(flag.positions(), notation));
    }

    /** All of a few, else the first and the last. */
    private static Html positions(List<Long> positions, Notation notation) {
        return positions.size() > MOST_POSITIONS
                ? Html.join(
                        " … ", List.of(notation.position(positions.getFirst()), notation.position(positions.getLast())))
                : Html.join(", ", positions.stream().map(notation::position).toList());
    }
}
