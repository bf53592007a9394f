package org.gerch.api.tender;

import java.util.List;
import java.util.Map;
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
        Between between,
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
            List<DiffPage.Row> changes) {}

    /**
     * What differs between two moments.
     *
     * @param from the day of the earlier one, as its field shows it
     * @param kept parameters that the form sends on
     * @param empty what stands in place of a table without rows
     * @param causes the entries that changed something
     */
    public record Between(
            String from,
            String to,
            Map<String, String> kept,
            Html says,
            List<DiffPage.Row> rows,
            String empty,
            List<Timeline.Row> causes) {}

    @Override
    public String template() {
        return "lot-history";
    }

    @Override
    public Section section() {
        return Section.VERDICTS;
    }
}
