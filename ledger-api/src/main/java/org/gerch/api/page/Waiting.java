package org.gerch.api.page;

import java.time.Instant;
import org.gerch.core.view.Silence;

/**
 * Something that is waited for, on one scale of days that ends at the page's moment.
 *
 * @param what is waited for
 * @param days since the last record that it follows from
 * @param since that record
 */
public record Waiting(String what, String days, Html since, Html drawing) {

    /**
     * Draws a silence.
     *
     * @param begun where the scale begins
     * @param until the page's moment, where it ends
     */
    public static Waiting drawn(String what, Silence silence, Instant begun, Instant until, Notation notation) {
        double span = Math.max(1, notation.daysBetween(begun, until));
        long days = notation.daysBetween(silence.since(), until);
        String x = Scale.percent(100 * (1 - Math.min(1, days / span)));
        Html drawing = Svg.silent(20)
                .line("still", "0", "10", x, "10")
                .line("silent", x, "10", "100%", "10")
                .line("now", "100%", "3", "100%", "17")
                .dot("ink", x, "10", "5")
                .drawn();
        Html since = Html.words(notation.date(silence.since()), notation.position(silence.position()));
        return new Waiting(what, notation.days(days), since, drawing);
    }
}
