package org.gerch.api.tender;

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
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.view.TenderRow;

/**
 * Makes the list of tenders.
 *
 * @param counts tenders by state and district under all other filters
 */
record TenderList(
        Slice<Rows.Standing<TenderRow>> slice, List<Rows.Count> counts, Asked asked, Moment moment, Notation notation) {
    static final String PATH = "/tenders";

    ListPage page() {
        Words words = notation.words();
        StatusFacets facets = new StatusFacets(PATH, asked, words);
        return new ListPage(
                Section.TENDERS,
                words.count("tenders.headline", slice.total()),
                Html.text(notation.asOf(notation.day(moment.at())) + "."),
                words.html("tenders.lede"),
                PATH,
                asked,
                List.of(
                        new ListPage.Group(words.say("facet.status"), facets.of("status", "tender-status.", counts, 0)),
                        new ListPage.Group(words.say("facet.district"), facets.of("district", "", counts, 1))),
                words.say("tenders.caption"),
                List.of(
                        new ListPage.Column(words.say("tenders.tender"), false),
                        new ListPage.Column(words.say("tenders.status"), false),
                        new ListPage.Column(words.say("tenders.estimate"), true),
                        new ListPage.Column(words.say("bids.title"), true),
                        new ListPage.Column(words.say("tenders.last"), true)),
                slice.rows().stream().map(this::cells).toList(),
                Listing.of(slice, PATH, asked, words),
                slice.rows().isEmpty() ? words.html("list.empty", Html.link(PATH, words.say("list.empty-all"))) : null);
    }

    private List<Html> cells(Rows.Standing<TenderRow> standing) {
        TenderRow row = standing.row();
        String href = Paths.tender(new TenderId(row.id()));
        String path = moment.asked().isEmpty() ? href : href + (href.contains("?") ? "&" : "?") + moment.asked();
        String where = row.place() == null ? "" : notation.place(row.place());
        String buyer = row.buyerName() == null ? row.buyer().value() : row.buyerName();
        Html under = Html.element("small", "m", Html.text(where.isEmpty() ? buyer : where + ". " + buyer));
        return List.of(
                Html.link(path, row.title()).then(under),
                Html.text(notation.words().say("tender-status." + row.status().name())),
                row.estimatedCost() == null ? Html.NONE : Html.text(notation.money(row.estimatedCost())),
                Html.text(Notation.grouped(row.bids())),
                Html.text(notation.ago(row.lastStepAt(), moment.at()))
                        .then(Html.element("small", "m", notation.position(row.lastStep()))));
    }
}
