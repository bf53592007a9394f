package org.gerch.api.home;

import org.gerch.api.page.Html;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Svg;

/**
 * One mark a lot, twenty a row, drawn as one or two rectangles filled with a pattern.
 *
 * <p>Where there are too many lots for that, a mark stands for ten, a hundred or more of them.
 */
final class UnitMarks {
    private static final int A_ROW = 20;
    private static final int SIZE = 10;
    private static final int MOST_MARKS = 500;

    private UnitMarks() {}

    /** The power of ten that keeps the marks of all families together countable. */
    static long lotsPerMark(long lots) {
        long perMark = 1;
        while (lots / perMark > MOST_MARKS) {
            perMark *= 10;
        }
        return perMark;
    }

    static Html of(Shape shape, long lots, long perMark) {
        long marks = (lots + perMark - 1) / perMark;
        long rows = marks / A_ROW;
        long rest = marks % A_ROW;
        String fill = "p-" + shape.symbol();
        Svg drawing = Svg.silent((int) ((rows + (rest > 0 ? 1 : 0)) * SIZE));
        if (rows > 0) {
            drawing.patterned(fill, "", "0", "0", String.valueOf(A_ROW * SIZE), String.valueOf(rows * SIZE));
        }
        if (rest > 0) {
            drawing.patterned(
                    fill, "", "0", String.valueOf(rows * SIZE), String.valueOf(rest * SIZE), String.valueOf(SIZE));
        }
        return drawing.drawn();
    }
}
