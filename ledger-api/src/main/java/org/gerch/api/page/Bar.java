package org.gerch.api.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A horizontal bar in a table cell: base 0, 14 pixels high, with a mark where another value lies. */
public final class Bar {
    private static final int HEIGHT = 14;
    private static final int HEIGHT_IN_LISTS = 8;

    private Bar() {}

    /**
     * Draws one.
     *
     * @param cssClass whose it is: {@code acc} the group's, {@code ink} the winner's, {@code edge} any other's
     * @param mark the value that a dashed line runs through every row at, if any
     */
    public static Html of(Scale scale, BigDecimal value, String cssClass, @Nullable BigDecimal mark) {
        Svg drawing = Svg.silent(HEIGHT).rect(cssClass, "0", "0", scale.at(value), String.valueOf(HEIGHT));
        if (mark != null) {
            String x = scale.at(mark);
            drawing.line("cut", x, "-7", x, String.valueOf(HEIGHT + 7));
        }
        return drawing.drawn();
    }

    /** The lower bar of a long list. */
    public static Html small(Scale scale, BigDecimal value, String cssClass) {
        return Svg.silent(HEIGHT_IN_LISTS)
                .rect(cssClass, "0", "0", scale.at(value), String.valueOf(HEIGHT_IN_LISTS))
                .drawn();
    }
}
