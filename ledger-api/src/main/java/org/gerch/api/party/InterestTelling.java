package org.gerch.api.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.api.page.Html;
import org.gerch.api.page.ListPage;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Quotes;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.InterestId;
import org.gerch.core.party.PartyEvent.InterestDeclared;
import org.gerch.core.party.PartyEvent.InterestRetracted;
import org.gerch.core.party.Tie;
import org.gerch.core.party.view.InterestRow;
import org.gerch.core.verdict.VerdictWords;
import org.jspecify.annotations.Nullable;

/** Tells a party's declared interests, as a table and in its timeline; what was withdrawn as false keeps its mark alone. */
final class InterestTelling {
    private final List<PartyInterest> interests;
    private final Set<InterestId> hidden;
    private final Notation notation;
    private final Words words;
    private final Quotes quotes;

    InterestTelling(List<PartyInterest> interests, Notation notation, Quotes quotes) {
        this.interests = interests;
        this.hidden = interests.stream()
                .filter(PartyInterest::hidden)
                .map(interest -> interest.row().interest())
                .collect(Collectors.toUnmodifiableSet());
        this.notation = notation;
        this.words = notation.words();
        this.quotes = quotes;
    }

    List<ListPage.Column> columns() {
        return List.of(
                new ListPage.Column(words.say("interests.official"), false),
                new ListPage.Column(words.say("interests.tie"), false),
                new ListPage.Column(words.say("interests.source"), false),
                new ListPage.Column(words.say("interests.declared"), true));
    }

    List<List<Html>> cells() {
        return interests.stream().map(this::cells).toList();
    }

    private List<Html> cells(PartyInterest interest) {
        InterestRow row = interest.row();
        return List.of(official(interest), tie(row), source(row), declared(row));
    }

    private Html official(PartyInterest interest) {
        Actor official = interest.row().official();
        if (official == null) {
            return words.html("interests.false");
        }
        PartyId organisation = official.organisation();
        return organisation == null
                ? Html.text(official.office())
                : Html.text(official.office())
                        .then(Html.element(
                                "small", "m", Html.link(Paths.party(organisation), interest.organisation())));
    }

    private Html tie(InterestRow row) {
        if (row.tie() == null || row.since() == null) {
            return Html.text("\u2013");
        }
        Html when = row.until() == null
                ? words.html("interests.since", notation.date(row.since()))
                : words.html("interests.period", notation.date(row.since()), notation.date(row.until()));
        return Html.text(said(row.tie())).then(Html.element("small", "m", when));
    }

    private Html source(InterestRow row) {
        if (row.basis() == null) {
            return Html.text("\u2013");
        }
        return Html.text(words.say("interest-basis." + row.basis().name()))
                .then(quotes.of(row.document())
                        .map(text -> Html.element("div", "m", text))
                        .orElse(Html.NONE));
    }

    private Html declared(InterestRow row) {
        List<Html> lines = new ArrayList<>();
        lines.add(notation.date(row.declaredAt()).then(Html.element("small", "m", notation.position(row.declared()))));
        if (row.retractedAt() != null && row.retracted() != null) {
            lines.add(Html.element(
                    "small",
                    "m",
                    words.html(
                            "interests.retracted",
                            notation.date(row.retractedAt()),
                            notation.position(row.retracted()))));
        }
        return Html.join("", lines);
    }

    Html told(InterestDeclared declared) {
        return isHidden(declared)
                ? words.html("party.told.interest-hidden")
                : words.html(
                        "party.told.interest",
                        declared.official().office(),
                        said(declared.tie()),
                        notation.date(declared.since()));
    }

    Html told(InterestRetracted retracted) {
        return switch (retracted.reason()) {
            case ENDED ->
                isHidden(retracted.interest()) || retracted.endedOn() == null
                        ? words.html("party.told.interest-ended-hidden")
                        : words.html("party.told.interest-ended", notation.date(retracted.endedOn()));
            case ENTERED_TWICE -> words.html("party.told.interest-twice");
            case FALSE -> words.html("party.told.interest-false");
        };
    }

    /** Its document; none where what it shows is hidden. */
    @Nullable
    Commitment document(InterestDeclared declared) {
        return isHidden(declared) ? null : declared.document();
    }

    @Nullable
    Commitment document(InterestRetracted retracted) {
        return isHidden(retracted.interest()) ? null : retracted.document();
    }

    boolean isHidden(InterestDeclared declared) {
        return isHidden(declared.interest());
    }

    private boolean isHidden(InterestId interest) {
        return hidden.contains(interest);
    }

    private String said(Tie tie) {
        return VerdictWords.of(tie, Locale.of(words.language().code()));
    }
}
