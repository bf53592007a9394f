package org.gerch.api.party;

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
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.view.PartyRow;

/**
 * Makes the list of citizen groups.
 *
 * @param counts groups by kind and district under all other filters
 */
record GroupList(
        Slice<Rows.Standing<PartyRow>> slice, List<Rows.Count> counts, Asked asked, Moment moment, Notation notation) {
    static final String PATH = "/groups";

    ListPage page() {
        Words words = notation.words();
        StatusFacets facets = new StatusFacets(PATH, asked, words);
        return new ListPage(
                Section.GROUPS,
                words.count("groups.headline", slice.total()),
                Html.text(notation.asOf(notation.day(moment.at())) + "."),
                words.html("groups.lede"),
                PATH,
                asked,
                List.of(new ListPage.Group(words.say("facet.district"), facets.of("district", "", counts, 1))),
                words.say("groups.caption"),
                List.of(
                        new ListPage.Column(words.say("groups.group"), false),
                        new ListPage.Column(words.say("groups.form"), false),
                        new ListPage.Column(words.say("groups.since"), true)),
                slice.rows().stream().map(this::cells).toList(),
                Listing.of(slice, PATH, asked, words),
                slice.rows().isEmpty() ? words.html("list.empty", Html.link(PATH, words.say("list.empty-all"))) : null);
    }

    private List<Html> cells(Rows.Standing<PartyRow> standing) {
        PartyRow row = standing.row();
        String name = row.name() == null ? row.id() : row.name();
        Html where =
                row.place() == null ? Html.NONE : Html.element("small", "m", Html.text(notation.place(row.place())));
        String form = row.form() == null
                ? ""
                : notation.words().say("form." + row.form().name());
        String dormant = row.dormantSince() == null
                ? ""
                : ", " + notation.words().say("groups.dormant", notation.day(row.dormantSince()));
        return List.of(
                Html.link(moment.at(Paths.party(new PartyId(row.id()))), name).then(where),
                Html.text(form + dormant),
                notation.date(row.registered()).then(Html.element("small", "m", notation.position(row.lastStep()))));
    }
}
