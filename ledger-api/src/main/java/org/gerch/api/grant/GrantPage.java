package org.gerch.api.grant;

import java.util.List;
import org.gerch.api.page.AsOfForm;
import org.gerch.api.page.Checked;
import org.gerch.api.page.Figure;
import org.gerch.api.page.Html;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Waiting;

/**
 * One grant: what was promised and what became of it.
 *
 * @param amounts the five figures on one scale, each with who says so
 * @param sides what each side says where they differ; empty where they don't
 * @param silences what is waited for; empty where nothing is
 */
public record GrantPage(
        String title,
        Html kick,
        String headline,
        Html lede,
        List<Figure> figures,
        AsOfForm asOf,
        String caption,
        List<Amount> amounts,
        List<Side> sides,
        List<Waiting> silences,
        List<Timeline.Row> timeline,
        Checked checked)
        implements Page {

    /** One of the five figures. */
    public record Amount(String label, String says, Html when, Html bar, String amount, String note) {}

    /** What one side says. */
    public record Side(String who, Html text, Html when) {}

    @Override
    public String template() {
        return "grant";
    }

    @Override
    public Section section() {
        return Section.GRANTS;
    }
}
