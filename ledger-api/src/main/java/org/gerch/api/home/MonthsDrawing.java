package org.gerch.api.home;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Scale;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Svg;
import org.gerch.api.verdict.Families;
import org.jspecify.annotations.Nullable;

/** Lots by month as columns: chosen solid, not chosen hatched with a reason and hollow without. */
final class MonthsDrawing {
    private static final int MOST_MONTHS = 12;
    private static final int HEIGHT = 160;
    private static final int GROUND = 136;
    private static final int REACH = 116;

    private MonthsDrawing() {}

    static HomePage.@Nullable Months of(List<Rows.Count> counts, Notation notation) {
        TreeMap<String, List<Rows.Count>> byMonth = new TreeMap<>();
        for (Rows.Count count : counts) {
            if (!count.of().getFirst().isEmpty()) {
                byMonth.computeIfAbsent(count.of().getFirst(), none -> new ArrayList<>())
                        .add(new Rows.Count(count.of().subList(1, 2), count.rows()));
            }
        }
        TreeMap<String, Families> months = new TreeMap<>();
        byMonth.forEach((month, kinds) -> months.put(month, Families.of(kinds)));
        months.values().removeIf(families -> drawn(families) == 0);
        while (months.size() > MOST_MONTHS) {
            months.pollFirstEntry();
        }
        if (months.isEmpty()) {
            return null;
        }
        return new HomePage.Months(
                notation.words().say("home.months-caption", months.firstKey(), months.lastKey()),
                drawing(months),
                months.entrySet().stream().map(MonthsDrawing::row).toList());
    }

    private static long drawn(Families families) {
        return families.of(Shape.CHOSEN) + families.notChosen();
    }

    private static Html drawing(TreeMap<String, Families> months) {
        long most =
                months.values().stream().mapToLong(MonthsDrawing::drawn).max().orElse(1);
        Scale scale = Scale.over(List.of(BigDecimal.valueOf(Math.max(most, 4))));
        Svg svg = Svg.silent(HEIGHT);
        for (int half = 1; half <= 2; half++) {
            double y = GROUND - REACH * half / 2.0;
            svg.line("grid", "0", pixels(y), "100%", pixels(y));
            String value = scale.fraction(half, 2).stripTrailingZeros().toPlainString();
            svg.text("", "0", pixels(y - 4), "start", value);
        }
        svg.line("now", "0", String.valueOf(GROUND), "100%", String.valueOf(GROUND));
        double step = 92.0 / Math.max(months.size(), 6);
        int i = 0;
        for (Map.Entry<String, Families> month : months.entrySet()) {
            column(svg, 8 + step * i + step * 0.15, step * 0.7, month, scale);
            i++;
        }
        return svg.drawn();
    }

    private static void column(Svg svg, double x, double width, Map.Entry<String, Families> month, Scale scale) {
        Families families = month.getValue();
        double y = part(svg, "acc", x, width, GROUND, families.of(Shape.CHOSEN), scale);
        y = part(svg, "hatch", x, width, y, families.of(Shape.REASON_RECORDED), scale);
        part(svg, "hollow", x, width, y, families.of(Shape.NO_REASON_RECORDED), scale);
        String number = month.getKey().substring(5).replaceFirst("^0", "");
        svg.text("", Scale.percent(x + width / 2), String.valueOf(GROUND + 18), "middle", number);
    }

    /** Stands on {@code ground} and gives the ground of the next. */
    private static double part(
            Svg svg, String cssClass, double x, double width, double ground, long lots, Scale scale) {
        double height = lots * REACH / scale.top().doubleValue();
        String top = pixels(ground - height);
        if (lots > 0 && cssClass.equals("hatch")) {
            svg.patterned("hatch", "outalt", Scale.percent(x), top, Scale.percent(width), pixels(height));
        } else if (lots > 0) {
            svg.rect(cssClass, Scale.percent(x), top, Scale.percent(width), pixels(height));
        }
        return ground - height;
    }

    private static String pixels(double y) {
        return Scale.percent(y).replace("%", "");
    }

    private static HomePage.Month row(Map.Entry<String, Families> month) {
        return new HomePage.Month(
                month.getKey(),
                Notation.grouped(month.getValue().of(Shape.CHOSEN)),
                Notation.grouped(month.getValue().of(Shape.REASON_RECORDED)),
                Notation.grouped(month.getValue().of(Shape.NO_REASON_RECORDED)));
    }
}
