package org.gerch.api.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gerch.api.page.AsOfForm;
import org.gerch.api.page.Breaches;
import org.gerch.api.page.BrowserCheck;
import org.gerch.api.page.Checked;
import org.gerch.api.page.Figure;
import org.gerch.api.page.Html;
import org.gerch.api.page.ListPage;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Quotes;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.api.verdict.VerdictLine;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.PartyEvent.InterestDeclared;
import org.gerch.core.party.PartyEvent.InterestRetracted;
import org.gerch.core.party.PartyEvent.LegalFormChanged;
import org.gerch.core.party.PartyEvent.PartyDormant;
import org.gerch.core.party.PartyEvent.PartyEntryCorrected;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyEvent.PartyRenamed;
import org.gerch.core.party.PartyEvent.PartyRevived;
import org.jspecify.annotations.Nullable;

/** Makes the page of a party. Lives within the making of one page. */
public final class PartyPages {
    private final PartyStory story;
    private final Notation notation;
    private final Words words;
    private final Quotes quotes;
    private final InterestTelling interests;

    private PartyPages(PartyStory story, Notation notation) {
        this.story = story;
        this.notation = notation;
        this.words = notation.words();
        this.quotes = new Quotes(story.texts(), notation);
        this.interests = new InterestTelling(story.interests(), notation, quotes);
    }

    /** @param grantCells how a grant's row is written, so that it reads as in the list of grants */
    public static PartyPage of(
            PartyStory story,
            Notation notation,
            Timeline.Thresholds thresholds,
            List<ListPage.Column> grantColumns,
            List<List<Html>> grantCells) {
        return new PartyPages(story, notation).page(thresholds, grantColumns, grantCells);
    }

    private PartyPage page(
            Timeline.Thresholds thresholds, List<ListPage.Column> grantColumns, List<List<Html>> grantCells) {
        return new PartyPage(
                story.name(),
                kick(),
                headline(),
                lede(),
                figures(),
                new AsOfForm(notation.day(story.moment().at()).toString(), Map.of()),
                LifeLine.of(story, notation),
                PartyPage.legend(words),
                isBuyer() ? Bought.of(story.party(), story.bought(), story.moment(), notation) : null,
                story.lots().stream().map(this::lot).toList(),
                words.say("party.no-lots"),
                grantColumns,
                grantCells,
                words.say("party.no-grants"),
                interests.columns(),
                interests.cells(),
                Timeline.of(
                        story.events().stream().map(this::entry).toList(),
                        notation,
                        thresholds.withoutSilences(),
                        story.moment().at()),
                Checked.of(
                        story.events().size(),
                        story.checkpoint(),
                        notation,
                        links(),
                        story.events().isEmpty() ? null : BrowserCheck.of(story.events(), notation.zone())));
    }

    private Html kick() {
        Optional<PartyRegistered> registered = registered();
        String kind = registered
                .map(party -> words.say("kind." + party.kind().name()))
                .orElse(words.say("kind.UNKNOWN"));
        return Html.words(
                Html.text(Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + "."),
                registered
                        .map(PartyRegistered::place)
                        .map(place -> Html.text(notation.place(place) + "."))
                        .orElse(Html.NONE),
                Html.text(notation.asOf(notation.day(story.moment().at())) + "."));
    }

    private Optional<PartyRegistered> registered() {
        return story.events().stream()
                .filter(recorded -> recorded.event() instanceof PartyRegistered)
                .map(recorded -> (PartyRegistered) recorded.event())
                .findFirst();
    }

    private boolean isGroupsBid(VerdictLine line) {
        return line.group() != null && line.group().party().equals(story.party());
    }

    private boolean isBuyer() {
        return story.bought().all() > 0;
    }

    private long count(Shape shape) {
        return story.lots().stream()
                .filter(lot -> isGroupsBid(lot.row()) && lot.row().shape() == shape)
                .count();
    }

    private String headline() {
        long bids = story.lots().stream().filter(lot -> isGroupsBid(lot.row())).count();
        if (bids == 0 && story.lots().isEmpty() && isBuyer()) {
            return words.say(
                    "party.headline.buyer",
                    story.name(),
                    words.count("party.lots", story.bought().all()));
        }
        if (bids == 0) {
            return story.lots().isEmpty()
                    ? story.name()
                    : words.say(
                            "party.headline.won",
                            story.name(),
                            words.count("party.lots", story.lots().size()));
        }
        return words.say(
                "party.headline",
                story.name(),
                words.count("party.lots", bids),
                count(Shape.CHOSEN),
                count(Shape.REASON_RECORDED) + count(Shape.NO_REASON_RECORDED));
    }

    private Html lede() {
        if (story.lots().isEmpty()) {
            return words.html(isBuyer() ? "party.lede.buyer" : "party.lede.none");
        }
        return words.html(
                "party.lede",
                count(Shape.REASON_RECORDED),
                count(Shape.NO_REASON_RECORDED),
                count(Shape.NOT_LOWEST),
                count(Shape.UNDETERMINED));
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        List<Money> promised = story.grants().stream()
                .map(GrantRow::approved)
                .filter(Objects::nonNull)
                .toList();
        if (!promised.isEmpty()
                && promised.stream().map(Money::currency).distinct().count() == 1) {
            Money all = promised.stream().reduce(Money.zero(promised.getFirst().currency()), Money::plus);
            Money received = story.grants().stream()
                    .map(GrantRow::received)
                    .filter(all::sharesCurrency)
                    .reduce(Money.zero(all.currency()), Money::plus);
            figures.add(new Figure(
                    words.say("party.promised"),
                    notation.money(all),
                    Html.text(words.count("party.grants", promised.size()))));
            figures.add(new Figure(
                    words.say("party.received"),
                    notation.money(received),
                    Html.text(notation.percent(received.amount(), all.amount()))));
        }
        if (!story.events().isEmpty()) {
            Recorded<PartyEvent> last = story.events().getLast();
            figures.add(new Figure(
                    words.say("party.last"),
                    notation.ago(last.happenedAt(), story.moment().at()),
                    notation.position(last.position())));
        }
        return figures;
    }

    private PartyPage.Lot lot(Rows.Standing<VerdictLine> standing) {
        VerdictLine line = standing.row();
        boolean own = isGroupsBid(line);
        Money price = own ? line.groupPrice() : line.winnerPrice();
        String other = !own || line.winner() == null || line.shape() == Shape.CHOSEN
                ? ""
                : line.winner().text() + (line.winnerPrice() == null ? "" : ", " + notation.money(line.winnerPrice()));
        return new PartyPage.Lot(
                Html.link(story.moment().at(Paths.lot(line.tender(), line.lot())), line.title()),
                Html.words(notation.date(line.begun()), notation.position(standing.changed())),
                line.shape().drawing(),
                own ? words.say(line.shape().key()) : words.say("party.awarded-here"),
                other,
                price == null ? "" : notation.money(price));
    }

    private Timeline.Entry entry(Recorded<PartyEvent> recorded) {
        return new Timeline.Entry(
                recorded.happenedAt(),
                recorded.at(),
                recorded.by().actor().office(),
                what(recorded.event()),
                texts(recorded.event()),
                Breaches.of(recorded.by().contraryTo(), notation),
                List.of(recorded.position()),
                false);
    }

    private Html what(PartyEvent event) {
        return switch (event) {
            case PartyRegistered registered ->
                registered.form() == null
                        ? words.html(
                                "party.told.registered",
                                words.say("kind." + registered.kind().name()))
                        : words.html(
                                "party.told.registered-form",
                                words.say("form." + registered.form().name()));
            case LegalFormChanged changed ->
                words.html(
                        "party.told.form",
                        words.say("form." + changed.to().name()),
                        notation.date(changed.effectiveFrom()));
            case PartyRenamed renamed -> words.html("party.told.renamed", renamed.to());
            case PartyDormant dormant -> words.html("party.told.dormant", notation.date(dormant.since()));
            case PartyRevived revived -> words.html("party.told.revived", notation.date(revived.since()));
            case InterestDeclared declared -> interests.told(declared);
            case InterestRetracted retracted -> interests.told(retracted);
            case PartyEntryCorrected corrected ->
                ofHidden(corrected)
                        ? words.html("party.told.interest-correction", notation.position(corrected.position()))
                        : words.html(
                                "told.entry-corrected",
                                notation.position(corrected.position()),
                                words.entered(corrected.field()),
                                notation.entered(corrected.was()),
                                notation.entered(corrected.value()),
                                corrected.confirmedBy().office());
        };
    }

    private boolean ofHidden(PartyEntryCorrected corrected) {
        return story.events().stream()
                .filter(recorded -> recorded.position() == corrected.position())
                .anyMatch(recorded ->
                        recorded.event() instanceof InterestDeclared declared && interests.isHidden(declared));
    }

    private List<Html> texts(PartyEvent event) {
        return quotes.of(textOf(event)).stream().toList();
    }

    private @Nullable Commitment textOf(PartyEvent event) {
        return switch (event) {
            case InterestDeclared declared -> interests.document(declared);
            case InterestRetracted retracted -> interests.document(retracted);
            case PartyEntryCorrected corrected -> ofHidden(corrected) ? null : corrected.reason();
            case PartyRegistered ignored -> null;
            case LegalFormChanged ignored -> null;
            case PartyRenamed ignored -> null;
            case PartyDormant ignored -> null;
            case PartyRevived ignored -> null;
        };
    }

    private List<Map.Entry<String, String>> links() {
        return List.of(
                Map.entry(
                        "JSON",
                        "/api/v1/parties/" + Streams.encoded(story.party().value())),
                Map.entry(words.say("checked.how"), "/about/how-to-check"));
    }
}
