package org.gerch.api.grant;

import java.util.List;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Html;
import org.gerch.api.page.ListPage;
import org.gerch.api.page.Listing;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Section;
import org.gerch.api.page.Slice;
import org.gerch.api.page.StatusFacets;
import org.gerch.api.page.Words;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.kernel.GrantId;

/**
 * Makes the list of grants.
 *
 * @param counts grants by state and district under all other filters
 */
public record GrantList(
        Slice<Rows.Standing<GrantRow>> slice, List<Rows.Count> counts, Asked asked, Moment moment, Notation notation) {
    static final String PATH = "/grants";

    ListPage page() {
        Words words = notation.words();
        StatusFacets facets = new StatusFacets(PATH, asked, words);
        return new ListPage(
                Section.GRANTS,
                words.count("grants.headline", slice.total()),
                Html.text(notation.asOf(notation.day(moment.at())) + "."),
                words.html("grants.lede"),
                PATH,
                asked,
                List.of(
                        new ListPage.Group(words.say("facet.status"), facets.of("status", "grant-status.", counts, 0)),
                        new ListPage.Group(words.say("facet.district"), facets.of("district", "", counts, 1))),
                words.say("grants.caption"),
                columns(words),
                slice.rows().stream().map(this::cells).toList(),
                Listing.of(slice, PATH, asked, words),
                slice.rows().isEmpty() ? words.html("list.empty", Html.link(PATH, words.say("list.empty-all"))) : null);
    }

    /** The columns of a list of grants, wherever it stands. */
    public static List<ListPage.Column> columns(Words words) {
        return List.of(
                new ListPage.Column(words.say("grants.grant"), false),
                new ListPage.Column(words.say("tenders.status"), false),
                new ListPage.Column(words.say("grant.amount.promised"), true),
                new ListPage.Column(words.say("grant.amount.received"), true),
                new ListPage.Column(words.say("tenders.last"), true));
    }

    private List<Html> cells(Rows.Standing<GrantRow> standing) {
        return cells(standing.row(), moment, notation);
    }

    /** A grant as a row of such a list. */
    public static List<Html> cells(GrantRow row, Moment moment, Notation notation) {
        String href = Paths.grant(new GrantId(row.id()));
        String path = moment.asked().isEmpty() ? href : href + (href.contains("?") ? "&" : "?") + moment.asked();
        String status = notation.words().say("grant-status." + row.status().name());
        Html under = Html.element(
                "small",
                "m",
                Html.text(row.applicant() + (row.place() == null ? "" : ". " + notation.place(row.place()))));
        return List.of(
                Html.link(path, row.purpose()).then(under),
                Html.text(row.disputed() ? status + ", " + notation.words().say("grants.disputed") : status),
                Html.text(row.approved() == null ? "\u2013" : notation.money(row.approved())),
                Html.text(notation.money(row.received())),
                Html.text(notation.ago(row.lastStepAt(), moment.at()))
                        .then(Html.element("small", "m", notation.position(row.lastStep()))));
    }
}
