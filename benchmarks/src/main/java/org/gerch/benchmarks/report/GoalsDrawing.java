package org.gerch.benchmarks.report;

import java.util.Locale;
import java.util.Map;

/** One bar for each goal: where it ends beside what is enough (the line at 1) and beside what we aim at (the tick). */
final class GoalsDrawing {
    private static final int LEFT = 420;
    private static final int WIDTH = 460;
    private static final int ROW = 28;
    private static final int TOP = 28;
    private static final double MOST = 3;

    private GoalsDrawing() {}

    static String of(Map<String, Kept> runs) {
        StringBuilder svg = new StringBuilder();
        int height = TOP + Goal.ALL.size() * ROW + 12;
        svg.append(drawn(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\"",
                LEFT + WIDTH + 60, height));
        svg.append(" aria-label=\"How far each figure is beside what is enough\"");
        svg.append(" font-family=\"sans-serif\" font-size=\"13\">\n");
        for (int i = 0; i < Goal.ALL.size(); i++) {
            row(svg, Goal.ALL.get(i), runs, TOP + i * ROW);
        }
        double enough = x(1);
        svg.append(line(enough, TOP - 8, enough, height - 12, "#888", 1));
        svg.append(drawn("<text x=\"%.1f\" y=\"14\" text-anchor=\"middle\" fill=\"#888\">enough</text>\n", enough));
        return svg.append("</svg>\n").toString();
    }

    private static void row(StringBuilder svg, Goal goal, Map<String, Kept> runs, int y) {
        svg.append(drawn(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#888\">%s</text>\n",
                LEFT - 10, y + 15, goal.says()));
        Double value = goal.measured(runs);
        if (value != null) {
            double end = x(goal.reached(value));
            svg.append(drawn(
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"12\" fill=\"%s\"/>\n",
                    LEFT, y + 5, end - LEFT, goal.reached(value) >= 1 ? "#0b5394" : "#b45f06"));
            svg.append(drawn("<text x=\"%.1f\" y=\"%d\" fill=\"#888\">%s</text>\n", end + 6, y + 15, plain(value)));
        }
        double wanted = x(goal.wanted());
        svg.append(line(wanted, y + 2, wanted, y + 20, "#888", 2));
    }

    private static double x(double reached) {
        return LEFT + WIDTH * Math.min(reached, MOST) / MOST;
    }

    private static String line(double x1, double y1, double x2, double y2, String colour, int width) {
        return drawn(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"/>\n",
                x1, y1, x2, y2, colour, width);
    }

    private static String plain(double value) {
        return value >= 1000 ? drawn("%,d", Math.round(value)) : drawn("%.3g", value);
    }

    /** The same on every machine: some write a comma in a number, which a drawing does not understand. */
    private static String drawn(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
