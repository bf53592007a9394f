package org.gerch.api.home;

import java.math.BigDecimal;
import org.gerch.api.page.Html;
import org.gerch.api.page.Scale;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Svg;
import org.gerch.core.verdict.VerdictKind;

/** Bars that keep the two families apart: hatched with a reason on record, hollow without one. */
final class Stripes {
    private static final String HEIGHT = "12";

    private Stripes() {}

    /** Both families beside each other, within the outline of all determined lots. */
    static Html drawn(Scale scale, long reason, long none, long determined) {
        String with = scale.at(BigDecimal.valueOf(reason));
        return Svg.silent(12)
                .rect("out", "0", "0", scale.at(BigDecimal.valueOf(determined)), HEIGHT)
                .patterned("hatch", "outalt", "0", "0", with, HEIGHT)
                .rect("hollow", with, "0", scale.at(BigDecimal.valueOf(none)), HEIGHT)
                .drawn();
    }

    static Html drawn(Scale scale, VerdictKind kind, long lots) {
        Svg drawing = Svg.silent(12);
        String width = scale.at(BigDecimal.valueOf(lots));
        boolean reason = Shape.of(kind.family()) == Shape.REASON_RECORDED;
        return (reason
                        ? drawing.patterned("hatch", "outalt", "0", "0", width, HEIGHT)
                        : drawing.rect("hollow", "0", "0", width, HEIGHT))
                .drawn();
    }
}
