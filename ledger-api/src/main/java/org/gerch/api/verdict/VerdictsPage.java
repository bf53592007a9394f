package org.gerch.api.verdict;

import java.util.List;
import java.util.Map;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Facet;
import org.gerch.api.page.Html;
import org.gerch.api.page.Listing;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.jspecify.annotations.Nullable;

/**
 * The list of verdicts with its filters.
 *
 * @param shape of the family asked for, if it is one
 * @param filtered what the filters are, on one line; empty for none
 * @param kinds the verdicts of the family asked for, each as a filter; empty where there is one or none
 * @param judgedBy the rule sets of the rows shown; absent where none are
 * @param download the rows of exactly this filter, by format
 */
public record VerdictsPage(
        Html kick,
        Html shape,
        String headline,
        Html lede,
        String filtered,
        List<Facet> families,
        List<Facet> kinds,
        List<Facet> districts,
        Asked asked,
        List<Row> rows,
        Listing listing,
        @Nullable Html empty,
        String caption,
        @Nullable Html judgedBy,
        Html downloadSays,
        List<Map.Entry<String, String>> download,
        List<Meaning> meanings)
        implements Page {

    /** One lot. */
    public record Row(
            Html shape,
            String spoken,
            String title,
            String href,
            String place,
            String group,
            String groupPrice,
            String winner,
            String winnerPrice,
            String difference,
            String share,
            Html bar,
            String ago,
            Html position,
            List<Indicated> indicators,
            String notes) {}

    /** What a shape means. */
    public record Meaning(Html shape, String word, String says) {}

    @Override
    public String template() {
        return "verdicts";
    }

    @Override
    public Section section() {
        return Section.VERDICTS;
    }

    @Override
    public String title() {
        return headline;
    }
}
