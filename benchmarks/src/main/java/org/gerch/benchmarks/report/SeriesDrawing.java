package org.gerch.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures that were measured at several sizes or moments, a panel for each: {@code listMillis10000}, {@code listMillis100000}.
 *
 * <p>From the left to the right one point after the other, equally far apart; from the bottom to the top from zero.
 */
final class SeriesDrawing {
    private static final Pattern AT = Pattern.compile("([A-Za-z]+)(\\d+)");
    private static final int WIDTH = 330;
    private static final int HEIGHT = 170;
    private static final int MARGIN = 46;
    private static final int IN_A_ROW = 2;

    private SeriesDrawing() {}

    /** The figures that were measured more than once, by their names without the size. */
    static Map<String, SortedMap<Long, Double>> series(Map<String, Double> figures) {
        Map<String, SortedMap<Long, Double>> series = new LinkedHashMap<>();
        figures.forEach((figure, value) -> {
            Matcher at = AT.matcher(figure);
            if (at.matches()) {
                series.computeIfAbsent(at.group(1), none -> new TreeMap<>()).put(Long.valueOf(at.group(2)), value);
            }
        });
        series.values().removeIf(points -> points.size() < 2);
        return series;
    }

    static String of(Map<String, SortedMap<Long, Double>> series) {
        StringBuilder svg = new StringBuilder();
        int rows = (series.size() + IN_A_ROW - 1) / IN_A_ROW;
        svg.append(drawn(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"",
                Math.min(series.size(), IN_A_ROW) * WIDTH, rows * HEIGHT, String.join(", ", series.keySet())));
        svg.append(" font-family=\"sans-serif\" font-size=\"12\" fill=\"#888\">\n");
        int panel = 0;
        for (Map.Entry<String, SortedMap<Long, Double>> one : series.entrySet()) {
            panel(svg, one.getKey(), one.getValue(), panel % IN_A_ROW * WIDTH, panel / IN_A_ROW * HEIGHT);
            panel++;
        }
        return svg.append("</svg>\n").toString();
    }

    private static void panel(StringBuilder svg, String name, SortedMap<Long, Double> points, int left, int top) {
        double most =
                points.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        int bottom = top + HEIGHT - 30;
        svg.append(drawn("<text x=\"%d\" y=\"%d\">%s</text>\n", left + MARGIN, top + 16, name));
        svg.append(drawn(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#888\"/>\n",
                left + MARGIN, bottom, left + WIDTH - 20, bottom));
        List<String> line = new ArrayList<>();
        int index = 0;
        for (Map.Entry<Long, Double> point : points.entrySet()) {
            double x = left + MARGIN + (WIDTH - 2.0 * MARGIN) * index++ / (points.size() - 1);
            double y = bottom - (most == 0 ? 0 : point.getValue() / most) * (HEIGHT - 76);
            line.add(drawn("%.1f,%.1f", x, y));
            svg.append(drawn("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#0b5394\"/>\n", x, y));
            svg.append(drawn(
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>\n",
                    x, y - 8, brief(point.getValue())));
            svg.append(drawn(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
                    x, bottom + 16, brief(point.getKey())));
        }
        svg.append(drawn("<polyline points=\"%s\" fill=\"none\" stroke=\"#0b5394\"/>\n", String.join(" ", line)));
    }

    private static String brief(double value) {
        return value >= 1_000_000
                ? drawn("%.2f M", value / 1_000_000)
                : value >= 10_000 ? drawn("%.0f k", value / 1_000) : drawn("%.3g", value);
    }

    private static String drawn(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
