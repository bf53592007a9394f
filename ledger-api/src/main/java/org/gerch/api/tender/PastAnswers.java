package org.gerch.api.tender;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gerch.api.page.Html;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Scale;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Svg;
import org.gerch.api.verdict.Answer;
import org.gerch.api.verdict.PastVerdicts.Past;
import org.jspecify.annotations.Nullable;

/**
 * What the answer for a lot was, as a picture and as the rows of a table; both follow the time of recording.
 *
 * @param drawing one shape for each answer where it begins, on a line that ends at the page's moment
 * @param rows the first first
 */
public record PastAnswers(Html drawing, List<Row> rows) {
    private static final double FIRST = 2;
    private static final double LAST = 98;

    /** One answer, from when until when, and the event that made it so. */
    public record Row(Html when, Html shape, String what, Html by) {}

    static PastAnswers of(List<Past> past, Moment moment, Notation notation) {
        if (past.isEmpty()) {
            return new PastAnswers(Html.NONE, List.of());
        }
        List<Row> rows = new ArrayList<>();
        Instant begun = past.getFirst().cause().at();
        double span = Math.max(1, moment.at().toEpochMilli() - begun.toEpochMilli());
        Svg drawing = Svg.silent(28).line("life", FIRST + "%", "14", "100%", "14");
        for (int i = 0; i < past.size(); i++) {
            Past one = past.get(i);
            Instant at = one.cause().at();
            double share = Math.clamp((at.toEpochMilli() - begun.toEpochMilli()) / span, 0, 1);
            Shape shape = Shape.of(one.verdict().family());
            drawing.shape(shape, Scale.percent(FIRST + (LAST - FIRST) * share), 6);
            rows.add(row(one, i + 1 < past.size() ? past.get(i + 1).cause().at() : null, notation));
        }
        return new PastAnswers(drawing.line("now", "100%", "4", "100%", "24").drawn(), rows);
    }

    private static Row row(Past one, @Nullable Instant until, Notation notation) {
        Html from = notation.date(one.cause().at());
        Html when = until == null
                ? notation.words().html("past.since", from)
                : notation.words().html("past.until", from, notation.date(until));
        Html proof = Html.link(
                "/api/v1/events/" + one.cause().position() + "/proof",
                notation.words().say("checked.proof"));
        Html by = Html.words(
                Html.text(one.cause().by().actor().office()),
                notation.position(one.cause().position()),
                Html.element("small", "m", proof));
        return new Row(
                when, Shape.of(one.verdict().family()).drawing(), Answer.headline(one.verdict(), notation.words()), by);
    }
}
