package org.gerch.api.tender;

import java.util.List;
import org.gerch.api.page.Html;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.gerch.api.page.Timeline;

/**
 * What of a tender changed between two moments, value by value.
 *
 * @param from the day of the earlier moment, as its field shows it
 * @param to that of the later one
 * @param empty what stands in place of a table without rows
 * @param causes the entries that changed something, each with who, both times and the reason it gave
 */
public record DiffPage(
        String title,
        Html kick,
        Html lede,
        String from,
        String to,
        List<Row> rows,
        String empty,
        List<Timeline.Row> causes)
        implements Page {

    /** One value: what it was, what it is, and the entries that changed it. */
    public record Row(String field, String path, String was, String is, Html by) {}

    @Override
    public String template() {
        return "diff";
    }

    @Override
    public Section section() {
        return Section.TENDERS;
    }
}
