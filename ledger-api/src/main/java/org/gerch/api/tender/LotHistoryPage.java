package org.gerch.api.tender;

import java.util.List;
import org.gerch.api.page.AsOfForm;
import org.gerch.api.page.Checked;
import org.gerch.api.page.Html;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.gerch.api.page.Timeline;

/**
 * What the answer for one lot was.
 *
 * @param shape of the answer as of the page's moment
 * @param lede until when it was what
 * @param drawing one shape for each answer where it begins
 * @param steps the first first
 */
public record LotHistoryPage(
        String title,
        Html kick,
        Html shape,
        Html lede,
        AsOfForm asOf,
        Html drawing,
        List<Step> steps,
        Difference between,
        Checked checked)
        implements Page {

    /**
     * One answer.
     *
     * @param when from when until when, as recorded
     * @param what the answer in one line
     * @param times when that which made it so happened and was recorded, and by how much later
     * @param by who, the entry and its proof
     * @param entry the same told in full
     * @param changes each value that it changed
     */
    public record Step(
            Html when,
            Html shape,
            String what,
            Html times,
            Html by,
            List<Timeline.Row> entry,
            List<Difference.Row> changes) {}

    @Override
    public String template() {
        return "lot-history";
    }

    @Override
    public Section section() {
        return Section.VERDICTS;
    }
}
