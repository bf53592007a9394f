package org.gerch.api.silence;

import java.util.List;
import java.util.Map;
import org.gerch.api.page.Facet;
import org.gerch.api.page.Html;
import org.gerch.api.page.Listing;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.jspecify.annotations.Nullable;

/**
 * The clock of silences, as a list with its filters.
 *
 * @param filtered what the filters are, on one line; empty for none
 * @param kinds each kind as a filter; empty where there is one or none
 * @param kind the kinds asked for, as the form keeps them
 * @param day the day asked for; empty for now
 * @param empty what stands in place of a table without rows
 * @param download the rows of exactly this filter, by format
 */
public record SilencePage(
        String title,
        Html kick,
        Html lede,
        String filtered,
        List<Facet> kinds,
        String kind,
        String buyer,
        String fund,
        String day,
        List<Row> rows,
        Listing listing,
        @Nullable Html empty,
        Html downloadSays,
        List<Map.Entry<String, String>> download)
        implements Page {

    /**
     * One wait.
     *
     * @param said how long ago what happened, and what did not
     * @param about the tender or grant, and whose it is
     * @param days how many there are on the scale
     * @param since the day, the entry and its proof
     */
    public record Row(String said, Html about, Html drawing, String days, Html since) {}

    @Override
    public String template() {
        return "silences";
    }

    @Override
    public Section section() {
        return Section.SILENCES;
    }
}
