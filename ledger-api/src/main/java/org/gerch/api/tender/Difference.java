package org.gerch.api.tender;

import java.util.List;
import java.util.Map;
import org.gerch.api.page.Html;
import org.gerch.api.page.Timeline;

/**
 * What a page shows of the difference between two moments, and the form that asks for two others.
 *
 * @param from the day of the earlier one, as its field shows it
 * @param to that of the later one
 * @param kept parameters that the form sends on
 * @param says which two
 * @param empty what stands in place of a table without rows
 * @param causes the entries that changed something, each with who, both times and the reason it gave
 */
public record Difference(
        String from,
        String to,
        Map<String, String> kept,
        Html says,
        List<Row> rows,
        String empty,
        List<Timeline.Row> causes) {

    /** One value: what it was, what it is, and the entries that changed it. */
    public record Row(String field, String path, String was, String is, Html by) {}
}
