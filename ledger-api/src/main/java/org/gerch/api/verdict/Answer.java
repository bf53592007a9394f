package org.gerch.api.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gerch.api.page.FreeText;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.verdict.Clause;
import org.gerch.core.verdict.Explanation;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A verdict told on a page: shape, headline, and the sentence it rests on, each clause with its events.
 *
 * @param lede the explanation that every other reader of the verdict gets too
 */
public record Answer(Shape shape, String headline, Html lede) {
    private static final int MOST_POSITIONS = 3;

    /**
     * Tells a verdict.
     *
     * @param texts what is kept of the tender's texts: the recorded reason is quoted from it
     * @param asOf the day it holds for; absent where the page says it already
     */
    public static Answer of(
            Verdict verdict, Map<Commitment, FreeText> texts, @Nullable LocalDate asOf, Notation notation) {
        Locale language = Locale.of(notation.words().language().code());
        Explanation explanation =
                Explanation.to(new Explanation.Reader(asOf, notation.zone(), quote(verdict, texts)), verdict, language);
        List<Html> clauses = explanation.clauses().stream()
                .map(clause -> told(clause, notation))
                .toList();
        return new Answer(Shape.of(verdict.family()), headline(verdict, notation.words()), Html.join("", clauses));
    }

    public Html drawing() {
        return shape.drawing();
    }

    /** The first line of a page about it; says of imported lots what their source does not publish. */
    public static String headline(Verdict verdict, Words words) {
        boolean unpublished = verdict.overlays().contains(Overlay.REASON_NOT_IN_SOURCE);
        return words.say(
                unpublished
                        ? "headline.reason-not-in-source"
                        : "headline." + verdict.kind().name());
    }

    private static @Nullable String quote(Verdict verdict, Map<Commitment, FreeText> texts) {
        Verdict.StatedReason reason = verdict.reason();
        Commitment text = reason == null ? null : reason.text();
        return text != null && texts.get(text) instanceof FreeText.Kept kept ? kept.text() : null;
    }

    static Html told(Clause clause, Notation notation) {
        Html text = Html.text(clause.text());
        if (clause.positions().isEmpty()) {
            return text;
        }
        return text.then(Html.text(" ")).then(positions(clause.positions(), notation));
    }

    /** All of a few, else the first and the last. */
    private static Html positions(List<Long> positions, Notation notation) {
        if (positions.size() > MOST_POSITIONS) {
            return Html.join(
                    " … ", List.of(notation.position(positions.getFirst()), notation.position(positions.getLast())));
        }
        return Html.join(", ", positions.stream().map(notation::position).toList());
    }
}
