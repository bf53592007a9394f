package org.gerch.api.home;

import java.util.List;
import org.gerch.api.page.AsOfForm;
import org.gerch.api.page.Html;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.jspecify.annotations.Nullable;

/**
 * What happened to citizen groups' cheapest bids.
 *
 * @param units the five families, one mark a lot
 * @param months how many by month; absent where no lot has a date
 * @param beside lots that no family counts: not begun, not contested, or without a group
 * @param silences what has been waited for longest, in one sentence each
 * @param allSilences where the whole list of them is
 * @param empty what stands in place of pictures while there is no verdict
 */
public record HomePage(
        String title,
        AsOfForm asOf,
        Html kick,
        String headline,
        Html lede,
        String unitsTitle,
        String unitsRead,
        List<Unit> units,
        Html beside,
        @Nullable Months months,
        List<Stripe> districts,
        List<Stripe> kinds,
        List<News> news,
        List<Html> silences,
        Html allSilences,
        Html all,
        @Nullable Html empty)
        implements Page {

    /** One family: its count, its word, and a mark for each lot. */
    public record Unit(String count, String href, Html shape, String word, String says, Html marks) {}

    /** The picture by month and the same as a table. */
    public record Months(String caption, Html drawing, List<Month> table) {}

    public record Month(String month, String chosen, String reason, String noReason) {}

    /** A horizontal bar with its label and its figures. */
    public record Stripe(Html label, Html bar, String figures, String spoken) {}

    /** A changed verdict in one sentence. */
    public record News(Html shape, Html sentence, Html when) {}

    @Override
    public String template() {
        return "home";
    }

    @Override
    public Section section() {
        return Section.HOME;
    }
}
